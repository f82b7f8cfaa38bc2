import { expect, it } from 'vitest'
import { changeWords } from '../../../renderer/history/change-words.ts'

it.each([
  [{ kind: 'field', what: 'Giới tính', before: 'Nam', after: 'Nữ' }, 'Đổi “Giới tính” từ Nam thành Nữ'],
  [{ kind: 'field', what: 'Lớp', before: '', after: '9A1' }, 'Ghi “Lớp”: 9A1'],
  [{ kind: 'field', what: 'Lớp', before: '9A1', after: '' }, 'Bỏ “Lớp”, trước là 9A1'],
  [{ kind: 'stage', what: 'Đã có thẻ', before: '', after: '27/08/2023' }, 'Ghi “Đã có thẻ” ngày 27/08/2023'],
  [{ kind: 'stage', what: 'Đã có thẻ', before: '27/08/2023', after: '' }, 'Bỏ “Đã có thẻ”, trước ghi ngày 27/08/2023'],
  [
    { kind: 'exemption', what: 'Đi nước ngoài', before: '', after: 'từ 01/09/2023' },
    'Ghi lý do “Đi nước ngoài” từ 01/09/2023',
  ],
  [{ kind: 'record', what: 'Hồ sơ', before: '', after: 'Thêm vào sổ' }, 'Thêm vào sổ'],
  [{ kind: 'record', what: 'Hồ sơ', before: 'Có trong sổ', after: 'Xóa khỏi sổ' }, 'Xóa khỏi sổ'],
  [{ kind: 'record', what: 'Trường', before: 'Trường A', after: 'Trường B' }, 'Chuyển từ Trường A đến Trường B'],
] as const)('says %j as a sentence', (change, sentence) => {
  expect(changeWords(change)).toBe(sentence)
})
