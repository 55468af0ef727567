/** Keys of the note's editor, in tinykeys syntax. */
export const BOLD_KEY = '$mod+b'
export const ITALIC_KEY = '$mod+i'
export const BULLETS_KEY = '$mod+Shift+8'
export const NUMBERS_KEY = '$mod+Shift+7'
export const NEST_KEY = '$mod+]'
export const UNNEST_KEY = '$mod+['
export const LINK_KEY = '@'
export const FOLLOW_KEY = '$mod+Enter'
/** From anywhere in the reader. */
export const NOTE_KEY = 'n'
