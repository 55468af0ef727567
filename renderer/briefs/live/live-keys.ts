/** On a block that is chosen. */
export const ACCEPT_KEY = 'a'
export const KEEP_KEY = 'r'
export const EDIT_KEY = 'e'
export const OPEN_KEY = 'Enter'
export const REMOVE_KEY = 'Delete'
/** In the printed words of a quote. */
export const LEAVE_OUT_KEY = 'Delete'
