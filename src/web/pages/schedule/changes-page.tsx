// The log of changes: who changed what, and every step it moved, with why.
import { editText } from '../../../flows/schedule/words.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import { scheduleChangesOf } from '../../../modules/procurement/schedule/queries.ts';
import { procurementPage } from '../procurement/procurement-frame.tsx';
import { MovedList, type ScheduleAnswer, schedulePath } from './schedule-parts.tsx';

const MOST = 100;

export const changesPage: ScheduleAnswer = async (props) => {
  const { asked, view, words } = props;
  const texts = words.texts.changes;
  const changes = await scheduleChangesOf(asked.ctx, { id: view.procurement.id, most: MOST });
  return procurementPage({
    asked,
    view,
    heading: texts.title,
    below: { label: words.texts.title, path: '/tidsplan' },
    lead: texts.lead,
    children: (
      <div class="frame section-end stack">
        {changes.length === 0 ? <p>{texts.none}</p> : null}
        {changes.map(({ seq, at, party, edit, moved }) => (
          <div key={seq} class="stack-s">
            <h2 class="h3">
              {texts.made(
                editText(words, edit),
                words.parties.nameOf(party),
                words.format.date(localDateAt(at.getTime())),
              )}
            </h2>
            <MovedList props={props} moved={moved} />
          </div>
        ))}
        <p>
          <a href={schedulePath(props)}>{words.texts.step.back}</a>
        </p>
      </div>
    ),
  });
};
