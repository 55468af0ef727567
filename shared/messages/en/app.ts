const count = new Intl.NumberFormat('en')

export const app = {
  loading: 'Loading',
  clearSearch: 'Empty the search box',
  close: 'Close',
  cancel: 'Cancel',
  listCount: (shown: number, total: number) => `${count.format(shown)} of ${count.format(total)}`,
  groups: {
    views: 'Views',
    dossier: 'Dossier',
    edit: 'Edit',
    window: 'Window',
    help: 'Help',
    go: 'Go',
  },
  panes: {
    resize: (pane: string) => `Width of ${pane.toLowerCase()}`,
    show: (pane: string) => `Show ${pane.toLowerCase()}`,
    hide: (pane: string) => `Hide ${pane.toLowerCase()}`,
  },
} as const
