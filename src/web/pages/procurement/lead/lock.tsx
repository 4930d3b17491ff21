// Locking: exactly what will be locked is shown first, and where something is missing, all of it.
import { leadMoves } from '../../../../flows/procurement/manage.ts';
import { participationList } from '../../../../flows/procurement/participation-list.ts';
import type { Problem } from '../../../../kernel/result.ts';
import { obstaclesTo } from '../../../../modules/procurement/life/transitions.ts';
import type { Page, PageResult } from '../../../page.ts';
import { SubmitButton, Version } from '../form-parts.tsx';
import { afterMove } from '../found-procurement.ts';
import { LateMinutes } from '../late-minutes.tsx';
import { ListTables } from '../locked/list-tables.tsx';
import { Missing } from '../missing.tsx';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { versionIn } from '../typed.ts';

function page(props: ProcurementProps, problems: readonly Problem[]): Page {
  const { asked, view } = props;
  const { request } = asked;
  const words = request.texts.procurementForms.lock;
  const { state, leadVersion } = view.procurement;
  const missing = problems.length > 0 ? problems : obstaclesTo(state, { kind: 'lock' }, view.moment);
  return procurementPage({
    ...props,
    heading: words.title,
    lead: words.lead,
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <>
        <div class="frame section">
          {missing.length > 0 ? (
            <div class="refused">
              <h2>{words.cannot}</h2>
              <Missing {...props} problems={missing} />
            </div>
          ) : (
            <form class="stack" method="post" action={procurementPath(props, '/las')}>
              <Version version={leadVersion} />
              <LateMinutes {...props} />
              <p>{words.after}</p>
              <SubmitButton label={words.button} />
            </form>
          )}
        </div>
        <ListTables request={request} list={participationList(state, view.parties)} />
      </>
    ),
  });
}

export const lockPage = (props: ProcurementProps): Page => page(props, []);

export async function lock(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const moving = { ctx: asked.ctx, view, version: versionIn(await asked.form()) };
  const made = await leadMoves(asked.services, moving, [{ kind: 'lock' }]);
  return afterMove(props, made, { said: 'last', refused: (problems) => page(props, problems) });
}
