// A body registers the authority it gives in this case: what kind, where the case is, and what the document is called. The
// papers themselves stay in the body's own archive.
import { ownMoves } from '../../../../flows/procurement/manage.ts';
import type { Problem } from '../../../../kernel/result.ts';
import type { Member } from '../../../../modules/procurement/life/model.ts';
import { ExplainedChoices } from '../../../components/explained-choices.tsx';
import { TextField } from '../../../components/form-fields.tsx';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { Faults, isOpen, mayAnswer, SubmitButton, Version } from '../form-parts.tsx';
import { afterMove, procurementGone } from '../found-procurement.ts';
import { mandateText } from '../member-words.ts';
import { procurementProblemAt } from '../problem-text.ts';
import { type ProcurementProps, procurementPage, procurementPath } from '../procurement-frame.tsx';
import { readDay, versionAgain, versionIn } from '../typed.ts';

interface Typed {
  readonly form: string;
  readonly caseNumber: string;
  readonly date: string;
  readonly document: string;
}

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly version: number;
}

const FIELDS: Readonly<Record<string, string>> = {
  caseNumber: 'saksnummer',
  date: 'dato',
  document: 'dokument',
};

function typedBefore({ asked }: ProcurementProps, { mandate }: Member): Typed {
  const { format } = asked.request;
  if (mandate?.kind !== 'case') return { form: 'powerOfAttorney', caseNumber: '', date: '', document: '' };
  const { form, caseNumber, document, date } = mandate;
  return { form, caseNumber, document, date: format.date(date) };
}

function Form(props: ProcurementProps & { readonly own: Member; readonly sent: Sent | null }) {
  const { asked, own, sent } = props;
  const words = asked.request.texts.procurementAnswers.mandate;
  const typed = sent?.typed ?? typedBefore(props, own);
  const problems = sent?.problems ?? [];
  const field = (path: 'caseNumber' | 'date' | 'document', label: string, hint?: string) => (
    <TextField
      id={FIELDS[path] ?? path}
      name={FIELDS[path] ?? path}
      label={label}
      {...(hint ? { hint } : {})}
      value={typed[path]}
      maxLength={200}
      error={procurementProblemAt(asked, problems, path)}
    />
  );
  return (
    <form class="stack narrow" method="post" action={procurementPath(props, '/fullmakt')}>
      <Faults asked={asked} problems={problems} idOf={(path) => FIELDS[path] ?? 'saksnummer'} />
      <Version version={sent?.version ?? own.version} />
      <ExplainedChoices
        name="form"
        legend={words.form}
        choices={[
          {
            value: 'powerOfAttorney',
            label: words.powerOfAttorney,
            text: words.powerOfAttorneyText,
          },
          { value: 'decision', label: words.decision, text: words.decisionText },
        ]}
        chosen={typed.form}
      />
      {field('caseNumber', words.caseNumber)}
      {field('date', words.date, words.dateHint)}
      {field('document', words.document)}
      <SubmitButton label={words.button} />
    </form>
  );
}

function page(props: ProcurementProps, own: Member, sent: Sent | null): Page {
  const { asked } = props;
  const { procurementAnswers, procurementForms } = asked.request.texts;
  const words = procurementAnswers.mandate;
  const { mandate } = own;
  const why = isOpen(props) ? procurementAnswers.answer.onlyBuyers : procurementForms.closed;
  return procurementPage({
    ...props,
    heading: words.title,
    lead: words.lead,
    ...(sent ? { status: 422 as const } : {}),
    children: (
      <div class="frame section">
        <div class="stack">
          {mandate?.kind === 'standing' ? <p>{words.standing(mandate.agreement)}</p> : null}
          {mandate?.kind === 'case' ? (
            <p>
              {words.given}: {mandateText(asked.request, mandate)}
            </p>
          ) : null}
          {mayAnswer(props) && isOpen(props) && own.withdrew === null ? (
            <Form {...props} own={own} sent={sent} />
          ) : (
            <p>{why}</p>
          )}
        </div>
      </div>
    ),
  });
}

export const mandatePage = (props: ProcurementProps): PageResult =>
  props.view.own ? page(props, props.view.own, null) : procurementGone(props.asked);

export async function giveMandate(props: ProcurementProps): Promise<PageResult> {
  const { asked, view } = props;
  const { own } = view;
  if (!own) return procurementGone(asked);
  const form = await asked.form();
  const typed = {
    form: textIn(form, 'form', 20),
    caseNumber: textIn(form, 'saksnummer'),
    date: textIn(form, 'dato', 40),
    document: textIn(form, 'dokument'),
  };
  const version = versionIn(form) ?? own.version;
  const refused = (problems: readonly Problem[]) =>
    page(props, own, {
      typed,
      problems,
      version: versionAgain(problems, { sent: version, now: own.version }),
    });
  const date = readDay(typed.date, 'date');
  if (!date.ok) return refused(date.problems);
  const { caseNumber, document } = typed;
  const made = await ownMoves(asked.services, { ctx: asked.ctx, view, version }, [
    {
      kind: 'giveMandate',
      body: own.body,
      mandate: {
        kind: 'case',
        form: typed.form === 'decision' ? 'decision' : 'powerOfAttorney',
        caseNumber,
        date: date.value,
        document,
      },
    },
  ]);
  return afterMove(props, made, { said: 'fullmakt', refused });
}
