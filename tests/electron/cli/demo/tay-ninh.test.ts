/** The plan of Tây Ninh, 2637/KH-TCTĐA06: install, register, activate; staff by 30/08/2023; daily and weekly. */
import { provePapers } from '../../../support/demo/prove.ts'

provePapers({
  preset: 'tay-ninh-2637',
  start: '2023-08-20',
  end: '2023-10-20',
  targets: [
    { who: 'staff', stages: ['vneid2.activated'], of: 'asked', due: '2023-08-30' },
    { who: 'all', stages: ['app.installed'], of: 'asked', due: '2023-10-20' },
    { who: 'all', stages: ['vneid2.applied'], of: 'asked', due: '2023-10-20' },
    { who: 'all', stages: ['vneid2.activated'], of: 'asked', due: '2023-10-20' },
    { who: 'all', stages: ['vneid2.activated'], of: { issued: 'vneid2.applied' }, due: '2023-10-20' },
  ],
  // Every day of its own; Monday, 16/10, for the week before.
  periods: {
    'bao-cao-ngay': { from: '2023-10-20', until: '2023-10-20' },
    'bao-cao-tuan': { from: '2023-10-09', until: '2023-10-15' },
  },
})
