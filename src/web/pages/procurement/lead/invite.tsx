// The leading party invites bodies with a joining window, and takes an invitation back.

import { unreachedBodies } from '../../../../flows/procurement/letters.ts';
import { leadMoves } from '../../../../flows/procurement/manage.ts';
import { addDays } from '../../../../kernel/local-date.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { BodyId } from '../../../../modules/registry/model.ts';
import { TextField } from '../../../components/form-fields.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { Faults, SubmitButton, Version, whyNoLeadForm } from '../form-parts.tsx';
import { afterMove } from '../found-procurement.ts';
import { procurementProblemAt } from '../problem-text.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { readDay, versionAgain, versionIn } from '../typed.ts';
import { candidatesFor, invitable } from './candidates.ts';
import { bodiesAmong, ChooseBodies, chosenBodies } from './choose-bodies.tsx';

interface Sent {
  readonly bodies: readonly string[];
  readonly joinBy: string;
  readonly problems: readonly Problem[];
  readonly version: number;
}

const USUAL_DAYS = 28;
const FIELDS: Readonly<Record<string, string>> = { bodies: 'hvem', joinBy: 'frist' };

/** Where whoever began it came from bodies that have the same need; null: the address names none. */
const bodiesInAddress = (query: URLSearchParams): string[] | null =>
  query.has('hvem') ? query.getAll('hvem') : null;

async function Form(props: ProcurementProps & { readonly sent: Sent | null }) {
  const { asked, view, sent } = props;
  const { texts, format } = asked.request;
  const words = texts.procurementForms.invite;
  const { state, leadVersion } = view.procurement;
  const problems = sent?.problems ?? [];
  const usual = state.joinBy ?? addDays(view.moment.today, USUAL_DAYS);
  const invited = state.members.filter(({ withdrew }) => withdrew === null).map(({ body }) => body);
  const unreached = await unreachedBodies(asked.services, invited);
  const names = (bodies: readonly BodyId[]): string =>
    format.list(bodies.map((body) => view.parties.nameOf(body)));
  return (
    <div class="frame section">
      <form class="stack" method="post" action={procurementPath(props, '/inviter')}>
        <Faults asked={asked} problems={problems} idOf={(path) => FIELDS[path] ?? 'frist'} />
        <Version version={sent?.version ?? leadVersion} />
        {invited.length > 0 ? <p>{words.invited(names(invited))}</p> : null}
        {unreached.length > 0 ? <p class="as-of-notice">{words.unreached(names(unreached))}</p> : null}
        <ChooseBodies
          asked={asked}
          groups={await candidatesFor(props)}
          all={invitable(props)}
          chosen={sent?.bodies ?? bodiesInAddress(asked.request.query)}
          error={procurementProblemAt(asked, problems, 'bodies')}
        />
        <div class="narrow">
          <TextField
            id="frist"
            name="frist"
            label={words.joinBy}
            hint={state.joinBy === null ? words.dateHint : `${words.dateHint} ${words.allKeep}`}
            value={sent?.joinBy ?? format.date(usual)}
            maxLength={20}
            error={procurementProblemAt(asked, problems, 'joinBy')}
          />
        </div>
        <SubmitButton label={words.button} />
      </form>
    </div>
  );
}

async function page(props: ProcurementProps, sent: Sent | null): Promise<Page> {
  const words = props.asked.request.texts.procurementForms.invite;
  const why = whyNoLeadForm(props);
  return procurementPage({
    ...props,
    heading: words.title,
    lead: why ?? words.lead,
    ...(sent ? { status: 422 as const } : {}),
    children: why === null ? await Form({ ...props, sent }) : null,
  });
}

export const invitePage = (props: ProcurementProps): Promise<Page> => page(props, null);

export async function invite(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const form = await asked.form();
  const sent = {
    bodies: chosenBodies(form),
    joinBy: textIn(form, 'frist', 40),
    version: versionIn(form) ?? view.procurement.leadVersion,
  };
  const refused = (problems: readonly Problem[]) =>
    page(props, {
      ...sent,
      problems,
      version: versionAgain(problems, { sent: sent.version, now: view.procurement.leadVersion }),
    });
  const joinBy = readDay(sent.joinBy, 'joinBy');
  if (!joinBy.ok) return refused(joinBy.problems);
  const bodies = bodiesAmong(sent.bodies, invitable(props));
  const move = { kind: 'invite', bodies, joinBy: joinBy.value } as const;
  const made = await leadMoves(asked.services, { ctx: asked.ctx, view, version: sent.version }, [move]);
  return afterMove(props, made, { said: 'invitert', refused });
}

/** `refused` is the page of the participants, with what is wrong. */
export const takeBack =
  (refusedPage: (props: ProcurementProps, problems: readonly Problem[]) => Promise<PageResult>) =>
  async (props: ProcurementProps): Promise<PageResult> => {
    const { asked, view } = props;
    const body = textIn(await asked.form(), 'hvem', 10) as BodyId;
    const moving = { ctx: asked.ctx, view, version: null };
    const made = await leadMoves(asked.services, moving, [{ kind: 'uninvite', body }]);
    return afterMove(props, made, {
      said: 'tatt',
      refused: (problems) => refusedPage(props, problems),
    });
  };
