/** The bridge on a page of its own, for the test that drives it in a real browser. */
import { getBridge } from '../../../renderer/bridge/index.ts'

Object.assign(window, { bridge: getBridge() })
