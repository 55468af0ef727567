/** Keys of the queue, as commands and on its buttons. */
export const QUEUE_KEYS = {
  goTo: 'Shift+q',
  attachGuess: 'p',
  attachSelection: 'Shift+p',
  keep: 'q',
} as const
