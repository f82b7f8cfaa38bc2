/** The plan of Hà Đông, 34/KH-PGDĐT: card, application, levels, signature, training, volunteers, by 30/06/2023. */
import { provePapers } from '../../../support/demo/prove.ts'

const DUE = '2023-06-30'
const ALL = { who: 'all', of: 'asked', due: DUE } as const
const LEVEL2 = ['vneid2.activated'] as const

provePapers({
  preset: 'ha-dong-34',
  start: '2023-06-26',
  end: DUE,
  targets: [
    { ...ALL, stages: ['card.issued'] },
    { ...ALL, stages: ['app.installed'] },
    { ...ALL, stages: LEVEL2 },
    { ...ALL, who: 'party-members', stages: LEVEL2 },
    { ...ALL, who: 'managers', stages: LEVEL2 },
    { ...ALL, stages: ['vneid1.activated'], percent: 70 },
    { ...ALL, stages: LEVEL2, percent: 50 },
    { ...ALL, stages: LEVEL2, percent: 70 },
    { ...ALL, stages: ['signature.active'], of: { issued: 'vneid2.approved' } },
    { ...ALL, stages: ['training.attended'] },
    { ...ALL, stages: ['volunteer.joined'] },
    { ...ALL, stages: ['crime-report.made'] },
  ],
  // "Thường xuyên", read as Fridays: 30/06 for the seven days before.
  periods: { 'bao-cao-tuan': { from: '2023-06-23', until: '2023-06-29' } },
})
