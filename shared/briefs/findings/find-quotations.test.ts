import { describe, expect, it } from 'vitest'
import { findQuotations } from './find-quotations.ts'

describe('findQuotations', () => {
  it.each([
    ['curly', 'He said “no more” twice.', ['no more']],
    ['straight', 'He said "no more" twice.', ['no more']],
    ['two', '“One” and “two”.', ['One', 'two']],
    ['guillemets with spaces', 'Il a dit « plus rien » hier.', ['plus rien']],
    ['guillemets turned', 'Er sagte »nichts« dazu.', ['nichts']],
    ['single guillemets', 'Er sagte ‹nichts› dazu.', ['nichts']],
    ['low and high', 'Er sagte „nichts mehr“ dazu.', ['nichts mehr']],
    ['low and right', 'Powiedział „nic więcej” wczoraj.', ['nic więcej']],
    ['low single', 'Er sagte ‚nichts‘ dazu.', ['nichts']],
    ['both right', 'Hon sade ”ingenting” igår.', ['ingenting']],
    ['corners', '他说「够了」就走，写着『完』。', ['够了', '完']],
    ['Chinese curly', '他说“够了”就走。', ['够了']],
    ['Arabic', 'قال: «لا نتوقع ذلك».', ['لا نتوقع ذلك']],
    ['nested', 'She wrote “he said ‘no’ to me” there.', ['he said ‘no’ to me']],
    ['nested in the same marks', '“one “two” three” four', ['one “two” three']],
    ['single curly', 'They said ‘not now’ again.', ['not now']],
    ['single straight', "They said 'not now' again.", ['not now']],
    ['apostrophes', 'It’s the towns’ budget, isn’t it, and the mayor’s.', []],
    ['straight apostrophes', "It's the towns' budget, isn't it.", []],
    ['apostrophes inside', 'They said ‘it isn’t now’ again.', ['it isn’t now']],
    ['a plural inside', 'They said ‘the towns’ budget’ again.', ['the towns’ budget']],
    ['left-out letters', "Rock 'n roll of the '90s.", []],
    ['inches', 'A 5" pipe and a 7" pipe.', []],
    ['empty', 'He said “” and «  ».', []],
    ['one that goes on', 'He said: “We shall see.', ['We shall see.']],
    ['one that goes on, straight', 'He said: "We shall see.', []],
    ['a dash before', 'It was—“in short”—over.', ['in short']],
    ['emoji', '👩‍🔧“yes 🇲🇦”👍', ['yes 🇲🇦']],
  ])('%s', (_, text, expected) => {
    expect(findQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})
