/** The rule for a new password: long enough, typed twice alike. */

const SHORTEST_PASSWORD = 8

/** What is wrong with a new password and in which field, or null. */
export function passwordProblem(
  password: string,
  again: string,
): { field: 'password' | 'again'; message: string } | null {
  if (password === '') return { field: 'password', message: 'Hãy đặt mật khẩu, hoặc chọn “Không đặt mật khẩu”.' }
  if (password.length < SHORTEST_PASSWORD) {
    return { field: 'password', message: `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.` }
  }
  if (again !== password) return { field: 'again', message: 'Hai lần nhập mật khẩu không giống nhau.' }
  return null
}
