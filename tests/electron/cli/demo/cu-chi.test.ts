/** The plan of Củ Chi, 969/KH-GDĐT: staff by 30/06/2023 (its "31/6"), everybody with a card by 05/11/2023. */
import { provePapers } from '../../../support/demo/prove.ts'

provePapers({
  preset: 'cu-chi-969',
  start: '2023-06-20',
  end: '2023-11-05',
  targets: [
    { who: 'staff', stages: ['card.issued'], of: 'asked', due: '2023-06-30' },
    { who: 'staff', stages: ['vneid2.activated'], of: 'asked', due: '2023-06-30' },
    { who: 'all', stages: ['vneid2.activated'], of: 'with-card', due: '2023-11-05' },
  ],
  // Before day 07 of each month: October's stands on September.
  periods: { 'bao-cao-thang': { from: '2023-09-01', until: '2023-09-30' } },
})
