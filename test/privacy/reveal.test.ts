import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/model/reply.ts'
import { sealedWord } from '../../src/model/sealed-word.ts'
import { reveal } from '../../src/privacy/reveal.ts'

const [known, over] = ['0190f3a0-0000-7000-8000-000000000001', '0190f3a0-0000-7000-8000-000000000002']
const open = (token: string) => Promise.resolve(token === known ? 'G22"\\x-1' : undefined)

describe('reveal', () => {
  it('opens sealed words wherever they stand, and says where their time is over', async () => {
    const reply: Reply = {
      blocks: [
        { kind: 'paragraph', text: `mã ${sealedWord(known)}, ${sealedWord(known)}` },
        { kind: 'list', ordered: true, items: [`mã ${sealedWord(over)}`] },
      ],
    }
    expect(await reveal(reply, open)).toEqual({
      blocks: [
        { kind: 'paragraph', text: 'mã G22"\\x-1, G22"\\x-1' },
        { kind: 'list', ordered: true, items: ['mã [mã đã tự xóa]'] },
      ],
    })
  })

  it('leaves everything else as it is', async () => {
    const reply: Reply = { blocks: [{ kind: 'paragraph', text: '⟦không phải⟧ ⟦⟧' }] }
    expect(await reveal(reply, open)).toBe(reply)
  })
})
