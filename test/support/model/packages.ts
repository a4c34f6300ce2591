import { moduleOf } from '../../../src/app/extras.ts'

/** Why tests that speak to a language model are skipped here; CI runs "motcua add model" first, and there they never are. */
const isThere = moduleOf('model', 'langchain/chat_models/universal') !== undefined
export const noModel: string | undefined = isThere || process.env['CI'] === 'true' ? undefined : 'motcua add model was not run'
