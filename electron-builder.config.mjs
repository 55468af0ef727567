import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * scripts/package.mjs says which Electron to pack. Without it electron-builder takes the
 * pinned official one, which is what releases are made of.
 */
const dist = process.env['VARIORUM_ELECTRON_DIST']
const version = process.env['VARIORUM_ELECTRON_VERSION']
const standIn = process.env['VARIORUM_ELECTRON_SOURCE'] === 'stand-in'

export default {
  appId: 'invalid.variorum.app',
  productName: 'Variorum',
  executableName: 'variorum',
  copyright: 'The Variorum authors',
  directories: { output: 'release', buildResources: 'resources' },
  // A package on the stand-in runtime must not be taken for a release.
  artifactName: `\${name}-\${version}-\${os}-\${arch}${standIn ? '-unofficial-electron' : ''}.\${ext}`,
  ...(dist ? { electronDist: dist, electronVersion: version } : {}),
  // Trying a package out must not take minutes of compressing.
  compression: standIn ? 'store' : 'normal',
  npmRebuild: false,
  nodeGypRebuild: false,
  asar: true,
  // The bundles hold everything; the headless program is for a working copy.
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'out/parser/**',
    'resources/**',
    '!resources/icons/**',
    'resources/icons/png/256x256.png',
    'package.json',
    '!node_modules',
    '!**/*.map',
  ],
  // Chromium's own strings (file dialogs, accessibility): the languages of the readers we know of.
  electronLanguages: [
    'en-US',
    'en-GB',
    'de',
    'fr',
    'es',
    'it',
    'pt-BR',
    'ru',
    'uk',
    'ar',
    'he',
    'vi',
    'zh-CN',
    'zh-TW',
    'ja',
    'ko',
  ],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },
  afterPack: removeDevelopmentParts,
  linux: {
    target: ['AppImage', 'deb', 'tar.gz'],
    category: 'Office',
    icon: 'resources/icons/png',
    synopsis: 'Close-reading workbench',
    description:
      'Tag what experts and officials say, see where they disagree, and export briefs in which every quotation can be checked.',
    maintainer: 'The Variorum authors <authors@variorum.invalid>',
  },
  deb: {
    compression: standIn ? 'gz' : 'xz',
    // Alternatives cover the renamed packages of Debian 13 and Ubuntu 24.04.
    depends: [
      'libgtk-3-0 | libgtk-3-0t64',
      'libnss3',
      'libgbm1',
      'libasound2 | libasound2t64',
      'libatspi2.0-0 | libatspi2.0-0t64',
      'libxtst6',
      'libsecret-1-0',
      'xdg-utils',
    ],
    recommends: [],
  },
  win: { target: ['nsis', 'zip'], icon: 'resources/icons/icon.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: ['dmg', 'zip'],
    icon: 'resources/icons/icon.icns',
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
  },
  publish: null,
}

/** A development runtime carries a default app, which would run any folder, and a version file. */
async function removeDevelopmentParts(context) {
  const { appOutDir, electronPlatformName, packager } = context
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources')
  const unwanted = [
    join(resources, 'default_app.asar'),
    join(appOutDir, 'version'),
    join(appOutDir, 'variorum-runtime.json'),
  ]
  await Promise.all(unwanted.map((path) => rm(path, { force: true })))
}
