/** Apart from the schemas, so that the start of the app can read its state without the validation library. */
export const THEME_CHOICES = ['system', 'light', 'dark', 'contrast'] as const
