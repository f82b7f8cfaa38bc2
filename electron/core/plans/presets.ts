/**
 * The presets that a plan can be made from: resources/plans, one file each, in the shape of the contract's `plan`.
 * They are imported, so that every bundle of the program carries them.
 */
import type { z } from 'zod'
import chung from '../../../resources/plans/chung-2026.json' with { type: 'json' }
import cuChi from '../../../resources/plans/cu-chi-969.json' with { type: 'json' }
import haDong from '../../../resources/plans/ha-dong-34.json' with { type: 'json' }
import phuocTien from '../../../resources/plans/phuoc-tien.json' with { type: 'json' }
import tayNinh from '../../../resources/plans/tay-ninh-2637.json' with { type: 'json' }
import tpHcm from '../../../resources/plans/tp-hcm-3049.json' with { type: 'json' }
import { plan } from '../../../shared/contract/plans.ts'
import { AppError } from '../../../shared/contract/reply.ts'

/** In the order in which they are offered: the one for today's rules first. */
const FILES: Readonly<Record<string, unknown>> = {
  'chung-2026': chung,
  'cu-chi-969': cuChi,
  'tp-hcm-3049': tpHcm,
  'phuoc-tien': phuocTien,
  'tay-ninh-2637': tayNinh,
  'ha-dong-34': haDong,
}

export const PRESET_IDS = Object.keys(FILES)

/** A preset whole. Throws `not-found`, naming the presets there are. */
export function requirePreset(id: string): z.output<typeof plan> {
  if (!Object.hasOwn(FILES, id)) {
    throw new AppError('not-found', `Không có mẫu kế hoạch “${id}”. Các mẫu: ${PRESET_IDS.join(', ')}.`)
  }
  return plan.parse(FILES[id])
}
