import type { PersonFields } from '../../shared/edits/people.ts'

/** Everybody who speaks in the sample, by the key its passages use. */
export const SAMPLE_PEOPLE = {
  brandvold: {
    name: 'Ilse Brandvold',
    aliases: ['Brandvold'],
    role: 'teacher of treaty law',
    affiliation: 'Hallam College',
    standing: 'expert',
  },
  areth: {
    name: 'Tomas Areth',
    role: 'former head',
    affiliation: 'observatory at Sorrel Bridge',
    standing: 'expert',
  },
  oyelaran: { name: 'Henrik Oyelaran', role: 'former arbitrator', standing: 'expert' },
  tuyet: {
    name: 'Nguyễn Thị Ánh Tuyết',
    aliases: ['Ánh Tuyết'],
    role: 'jurist',
    affiliation: 'Institute for River Law',
    standing: 'expert',
  },
  bao: {
    name: 'Trần Quốc Bảo',
    aliases: ['Bảo'],
    role: 'economist',
    affiliation: 'Institute for River Law',
    standing: 'expert',
  },
  dosol: { name: 'Marek Dosol', role: 'water minister', affiliation: 'Velmark', standing: 'official' },
  sabat: { name: 'Leonor Sabat', role: 'foreign minister', affiliation: 'Toria', standing: 'official' },
  castellan: {
    name: 'Pia Castellan',
    aliases: ['Castellan'],
    role: 'secretary-general',
    affiliation: 'Aldane Basin Commission',
    standing: 'official',
  },
  ministry: { name: 'Ministry of Water', affiliation: 'Velmark', standing: 'official' },
} as const satisfies Readonly<Record<string, PersonFields>>
