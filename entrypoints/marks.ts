import { createMark } from '@/components/marks/mark';
import { watchMarks } from '@/components/marks/watch-marks';
import { sendCommand } from '@/lib/messaging/send-command';
import { pageSession } from '@/lib/page/page-session';
import { startMarks } from '@/lib/page/start-marks';
import { pageBrowser } from '@/lib/platform/page-browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  const session = pageSession();
  if (!session) return;
  startMarks(session, {
    window,
    runtime: pageBrowser.runtime,
    send: async (command) => {
      // A dead extension throws at once.
      const reply = await sendCommand<typeof command.type>(async (message) => pageBrowser.runtime.sendMessage(message), command);
      return reply.ok ? reply.value : null;
    },
    createMarks: ({ style, words }) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      const sight = watchMarks(window, session.signal);
      return (explain) => createMark(document, { sheet, sight, words, explain });
    },
  });
});
