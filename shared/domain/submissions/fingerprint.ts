/**
 * FNV-1a, 64 bits (draft-eastlake-fnv), of a text in ASCII, as 16 hexadecimal figures. It finds cells that were cut,
 * lost or typed over; it is no protection against somebody who means to deceive.
 */
export function fingerprint(ascii: string): string {
  let hash = 0xcb_f2_9c_e4_84_22_23_25n
  for (let at = 0; at < ascii.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(ascii.charCodeAt(at))) * 0x1_00_00_00_01_b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
