// Tasks of joint procurements for the weekly letter: those that a party is to do.
import { waitingTasks } from '../../modules/procurement/work/queries.ts';
import { formatFor } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { type DigestPart, readerCtx } from './digest-part.ts';

const MOST_LINES = 5;
const MOST = 200;

export const tasksPart: DigestPart = async (services, reader, party) => {
  const tasks = await waitingTasks(readerCtx(services, reader), { party: party.id, most: MOST });
  if (tasks.length === 0) return null;
  const { digest } = textsFor(reader.language);
  const format = formatFor(reader.language);
  return {
    heading: digest.tasks,
    lines: tasks
      .slice(0, MOST_LINES)
      .map(({ title, procurementTitle, dueOn }) =>
        digest.task(title, procurementTitle, dueOn === null ? '' : format.date(dueOn)),
      ),
    more: Math.max(0, tasks.length - MOST_LINES),
    path: '/anskaffelser',
  };
};
