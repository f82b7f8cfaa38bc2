import { expect, it } from 'vitest'
import { idWords, validityWords } from '../../../renderer/card/card-words.ts'

it('says what the digits of a number tell', () => {
  expect(idWords('079311012345')).toBe('TP. Hồ Chí Minh, nữ, sinh năm 2011')
  expect(idWords('999205000001')).toBe('mã nơi khai sinh 999, nam, sinh năm 2005')
  expect(idWords('079911012345')).toBeNull()
})

it('says until when a card is valid, and that it is due', () => {
  const born = { birthDate: '1998-05-10', milestones: { 'card.issued': '2016-03-01' } }
  expect(validityWords(born, '2023-05-09')).toMatchObject({ words: 'Đến 10/05/2023 (đủ 25 tuổi)', heed: false })
  expect(validityWords(born, '2023-05-10')).toMatchObject({
    words: 'Đến 10/05/2023 (đủ 25 tuổi): đã đến hạn đổi thẻ',
    heed: true,
  })
  expect(
    validityWords({ birthDate: '1950-01-01', milestones: { 'card.issued': '2023-03-01' } }, '2023-05-10'),
  ).toMatchObject({
    words: 'Không thời hạn',
  })
  expect(
    validityWords({ birthDate: '2012-01-01', milestones: { 'card.issued': '2023-03-01' } }, '2023-05-10')?.words,
  ).toContain('chưa đủ 14 tuổi')
  expect(validityWords({ birthDate: null, milestones: { 'card.issued': '2023-03-01' } }, '2023-05-10')).toBeNull()
  expect(validityWords({ birthDate: '1998-05-10', milestones: {} }, '2023-05-10')).toBeNull()
})
