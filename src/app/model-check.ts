import type { Config } from '../config.ts'
import { openChat } from '../language-model/chat.ts'
import type { Finding } from '../model/channel.ts'
import { rewriteMs, specOf } from './language-model.ts'
import { leavesHouse, type ModelSettings } from './model-settings.ts'

/** Whether the language model that the settings name can be asked, and what to do where it cannot. */

const patienceMs = 60_000

export async function checkModel({ model }: Pick<Config, 'model'>): Promise<readonly Finding[]> {
  if (model === undefined) return [{ ok: true, what: 'none is set up (MODEL); everything works without one' }]
  const spec = specOf(model)
  if (spec === undefined) return [{ ok: false, what: 'the packages that call it are missing', fix: 'Run: npm run -s motcua -- add model' }]
  const chat = openChat()
  const prompt = { rules: 'Trả lời bằng một chữ.', words: 'Chào' }
  try {
    await chat.ask({ spec, prompt, limitMs: patienceMs })
    const began = performance.now()
    await chat.ask({ spec, prompt, limitMs: patienceMs })
    return [{ ok: true, what: `${model.provider}:${model.name} answers` }, ...pace(performance.now() - began, model), ...place(model)]
  } catch (error) {
    return [{ ok: false, what: `does not answer: ${whyOf(error)}`, fix: fixFor(model, whyOf(error)) }]
  } finally {
    await chat.close()
  }
}

/** The first call may have had to load the model: the second one counts. */
function pace(ms: number, { rewrites }: ModelSettings): readonly Finding[] {
  const what = `a word takes ${Math.round(ms)} ms`
  if (!rewrites || ms < rewriteMs / 2) return [{ ok: true, what }]
  const fix = 'Take a smaller model, or MODEL_FOR=draft: a question is put into other words within 1.5 s or not at all.'
  return [{ ok: false, what, fix }]
}

function place(model: ModelSettings): readonly Finding[] {
  if (!leavesHouse(model)) return [{ ok: true, what: 'what it is asked stays on this machine' }]
  return [{ ok: true, what: 'masked questions leave this machine: see "motcua records", section 4' }]
}

const whyOf = (error: unknown): string =>
  (error instanceof Error ? error.message.split('\n')[0]?.slice(0, 160) : undefined) ?? 'no reason given'

function fixFor({ provider, name }: ModelSettings, why: string): string {
  if (/401|403|api key|unauthorized/i.test(why)) return 'MODEL_KEY: give the provider’s key.'
  if (/404|not found/i.test(why))
    return provider === 'ollama' ? `Run: ollama pull ${name}` : 'MODEL: the name of a model there; MODEL_URL usually ends in /v1.'
  if (/unable to import|cannot find package|unsupported/i.test(why))
    return `MODEL: "ollama" and "openai" are there; for ${provider}: npm install --prefix optional/model @langchain/${provider}`
  if (provider === 'ollama')
    return `Start it (ollama serve), and load the model (ollama pull ${name}). Elsewhere than on this machine: MODEL_URL.`
  return 'MODEL_URL: is the address right, and within reach of this machine?'
}
