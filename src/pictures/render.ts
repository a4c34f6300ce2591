import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

/** The one family that pictures are drawn with: it has every Vietnamese letter. System fonts differ, so none is used. */
export const fontFiles = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf'].map(file =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)),
)

/** An SVG as a PNG, 900 pixels wide as chat platforms take it. Throws where the SVG cannot be read. */
export function render(svg: string, width = 900): Buffer {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' }
  return new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng()
}
