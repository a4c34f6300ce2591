import { least, sizeClass, sizes, small } from './size.ts'

/** The page's looks: a column on a screen, one or both sides of A5 on paper. Sizes on paper are in points. */
export function styles({ regular, bold }: { readonly regular: string; readonly bold: string }): string {
  return `
@font-face{font-family:"Be Vietnam Pro";font-weight:400;src:url(${regular})}
@font-face{font-family:"Be Vietnam Pro";font-weight:700;src:url(${bold})}
*{box-sizing:border-box;margin:0}
body{font:400 17px/1.45 "Be Vietnam Pro",sans-serif;color:#16212b;background:#eef1f4}
main{max-width:36rem;margin:0 auto;padding:1.25rem;background:#fff}
header{border-bottom:3px solid #0b5cad;padding-bottom:.5rem}
header p{color:#0b5cad;font-weight:700}
h1{font-size:1.5em;line-height:1.2}
h2{font-size:1.05em;margin:1em 0 .25em;color:#0b5cad}
ul{list-style:none;padding:0}
li{position:relative;padding:.3em 0 .3em 1.8em;border-bottom:1px solid #d8dee4}
li:before{content:"";position:absolute;left:0;top:.42em;width:1.1em;height:1.1em;border:2px solid #16212b;border-radius:3px}
li.has:after{content:"";position:absolute;left:.4em;top:.45em;width:.35em;height:.75em;border:solid #0a6b3c;border-width:0 3px 3px 0;transform:rotate(45deg)}
i{font-style:normal;color:#43525f}
small{display:block;font-size:.9em;color:#43525f}
section p+p{margin-top:.2em}
footer{margin-top:1em;padding-top:.5em;border-top:1px solid #d8dee4;font-size:.8em;color:#43525f}
p.over{display:none}
nav{max-width:36rem;margin:0 auto;padding:1rem 1.25rem}
nav button,nav a{display:inline-block;min-height:48px;padding:.7rem 1.1rem;margin:0 .4rem .6rem 0;font-family:inherit;font-size:1em;line-height:1.2;font-weight:700;border:2px solid #0b5cad;border-radius:8px;background:#0b5cad;color:#fff;text-decoration:none;cursor:pointer}
nav a{background:#fff;color:#0b5cad}
nav button[hidden]{display:none}
nav p{font-size:.9em;color:#43525f}
@page{size:A5;margin:8mm}
@media print{
body{background:none}
nav{display:none}
main{max-width:none;padding:0;line-height:1.3}
${sizes.map(size => `main.${sizeClass(size)}{font-size:${size}pt}`).join('\n')}
h2{margin:.6em 0 .1em}
li{padding:.12em 0 .12em 1.7em}
li:before{top:.2em;border-width:1pt}
li.has:after{top:.25em}
footer{margin-top:.6em;font-size:max(${small.foot}em,${least}pt)}
small{font-size:max(${small.note}em,${least}pt)}
.back{break-before:page}
p.over{display:block;margin-top:.6em;color:#43525f;font-size:max(${small.foot}em,${least}pt)}
h2{break-after:avoid}
li,section>p,footer{break-inside:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`.trim()
}
