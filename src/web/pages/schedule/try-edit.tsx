// A change of the plan that was sent: first what it would move, then saved; and what is to be mended in the form.
import type { Problem, Result } from '../../../kernel/result.ts';
import { leadSchedule, ownSchedule } from '../../../modules/procurement/schedule/commands.ts';
import type { ScheduleEdit } from '../../../modules/procurement/schedule/model.ts';
import { type Preview, previewOf } from '../../../modules/procurement/schedule/queries.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { answerSent } from '../../own/sent-answer.ts';
import type { Page, PageResult } from '../../page.ts';
import { problemText, type ScheduleProps, schedulePath } from './schedule-parts.tsx';
import { isToSave, versionIn } from './typed.ts';

/** What is shown with the form as it was typed: what is wrong, or what would move. */
export interface Tried {
  readonly problems: readonly Problem[];
  readonly preview: Preview | null;
}

interface Sent {
  readonly form: FormData;
  readonly edit: Result<ScheduleEdit>;
  readonly page: (tried: Tried) => Page;
}

/** What would move; or saved as whoever asks, the leader or a body of its own, and to the plan where that is said. */
export async function tryEdit(props: ScheduleProps, { form, edit, page }: Sent): Promise<PageResult> {
  const { asked, view, book } = props;
  const refused = (problems: readonly Problem[]) => page({ problems, preview: null });
  if (!edit.ok) return refused(edit.problems);
  if (isToSave(form)) {
    const change = view.isLead ? leadSchedule : ownSchedule;
    const saved = await change(asked.ctx, {
      procurement: view.procurement.id,
      party: asked.party.id,
      edit: edit.value,
      version: versionIn(form),
    });
    return answerSent(asked, saved, { to: `${schedulePath(props)}?sagt=lagret`, refused });
  }
  const preview = previewOf(book, asked.party.id, edit.value);
  return preview.ok ? page({ problems: [], preview: preview.value }) : refused(preview.problems);
}

interface FaultsProps {
  readonly props: ScheduleProps;
  readonly problems: readonly Problem[];
  /** Id of the field that a path is about. */
  readonly idOf: (path: string) => string;
}

export const ScheduleFaults = ({ props, problems, idOf }: FaultsProps) => (
  <ErrorSummary
    title={props.words.texts.faults}
    lines={problems.map((one) => ({ id: idOf(one.path), text: problemText(props, one) }))}
  />
);
