/** The plan of Phước Tiến: accounts issued and not activated on 06/06/2023 in two phases, 8,213 accounts, weekly. */
import { provePapers } from '../../../support/demo/prove.ts'

/** Accounts of levels 1 and 2 that had been issued and not activated when the plan began. */
const PENDING = {
  who: 'all',
  stages: ['vneid1.activated', 'vneid2.activated'],
  of: { issued: ['vneid1.registered', 'vneid2.approved'], notActivatedOn: '2023-06-06' },
} as const

provePapers({
  preset: 'phuoc-tien',
  start: '2023-06-06',
  end: '2023-07-10',
  targets: [
    { who: 'all', stages: ['card.issued'], of: 'asked', due: '2023-06-30' },
    { ...PENDING, percent: 50, due: '2023-06-25' },
    { ...PENDING, percent: 100, due: '2023-07-10' },
    { who: 'all', stages: ['vneid1.activated'], of: 'with-card' },
    { who: 'all', stages: ['vneid2.activated'], of: 'with-card' },
    { who: 'all', stages: ['vneid1.activated', 'vneid2.activated'], of: 'asked', count: 8213, due: '2023-07-10' },
  ],
  // Thursday morning, 06/07: the seven days before.
  periods: { 'bao-cao-tuan': { from: '2023-06-29', until: '2023-07-05' } },
})
