export { IMPORTABLE_EXTENSIONS } from '../../../shared/formats/importable-extensions.ts'
