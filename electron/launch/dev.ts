/** `npm run dev`: the Electron window with the renderer reloaded as it is edited. */
import { ROOT, runVisibly, toolModule } from './child.ts'
import { obtainElectron } from './electron-binary.ts'
import { sandboxArgs } from './hosts.ts'

const binary = await obtainElectron(ROOT, true)
if (binary === null) {
  process.stderr.write(
    'Chưa tải được Electron. Dùng npm start để mở sổ bằng trình duyệt (tự dựng lại khi mã thay đổi).\n',
  )
  process.exitCode = 1
} else {
  const args = [toolModule('electron-vite'), 'dev', '--', ...sandboxArgs()]
  process.exitCode = await runVisibly(process.execPath, args)
}
