export const settings = {
  title: 'Settings',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  readingSize: 'Reading size',
  textWidth: 'Text width',
  textWidths: { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' },
  pixels: (size: number) => `${String(size)} pixels`,
  specimen: 'A treaty is a habit with signatures.',
} as const
