// What a supplier can send from its own page: questions, input, whom to reach, and that it leaves.
import { randomUUID } from 'node:crypto';
import { localDateAt } from '../../../kernel/local-date.ts';
import { LONGEST } from '../../../modules/procurement/dialogue/faults.ts';
import { LONGEST_ADDRESS, LONGEST_INPUT } from '../../../modules/procurement/market/rules.ts';
import { LANGUAGES } from '../../../texts/language.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { Typed } from './activities.tsx';
import { marketProblemAt } from './market-words.ts';
import { fieldsOf, type OwnView, problemsOf } from './own-view.ts';

interface OwnProps {
  readonly view: OwnView;
}

const Send = ({ label }: { readonly label: string }) => (
  <p class="buttons">
    <button class="ds-button" data-variant="secondary" type="submit">
      {label}
    </button>
  </p>
);

export function AskSection({ view }: OwnProps) {
  const { request, own, path, isOpen } = view;
  const words = request.texts.marketOwn.ask;
  return (
    <Section id="spor" title={words.title}>
      <div class="stack">
        {isOpen ? (
          <form class="stack narrow" method="post" action={`${path}/sporsmal`}>
            <input type="hidden" name="en-gang" value={fieldsOf(view, 'ask')('en-gang', randomUUID())} />
            <TextArea
              id="sporsmal"
              name="sporsmal"
              label={words.question}
              hints={[words.text]}
              value={fieldsOf(view, 'ask')('sporsmal')}
              maxLength={LONGEST.question}
              error={marketProblemAt(request, problemsOf(view, 'ask'), 'question')}
            />
            <Send label={words.send} />
          </form>
        ) : null}
        {own.questions.length === 0 ? null : (
          <>
            <h3>{words.own}</h3>
            <ul class="lines">
              {own.questions.map(({ number, asked, answer }) => (
                <li key={number} class="stack-s">
                  <strong>{asked}</strong>
                  {answer === null ? <p class="tiny">{words.waits}</p> : <Typed text={answer} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}

function InputForm({ view }: OwnProps) {
  const { request, own, path } = view;
  const words = request.texts.marketOwn.input;
  const problems = problemsOf(view, 'input');
  const open = own.activities.filter(({ state }) => state === 'published' || state === 'held');
  return (
    <form class="stack narrow" method="post" action={`${path}/innspill`}>
      <p>{words.text}</p>
      <SelectField
        id="gjelder"
        name="gjelder"
        label={words.activity}
        value={fieldsOf(view, 'input')('gjelder')}
        options={[
          { value: '', label: words.general },
          ...open.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        error={marketProblemAt(request, problems, 'activity')}
      />
      <TextArea
        id="innspill"
        name="innspill"
        label={words.body}
        rows={8}
        value={fieldsOf(view, 'input')('innspill')}
        maxLength={LONGEST_INPUT}
        error={marketProblemAt(request, problems, 'text')}
      />
      <TextField
        id="lenke"
        name="lenke"
        label={words.address}
        hint={words.addressHint}
        value={fieldsOf(view, 'input')('lenke')}
        maxLength={LONGEST_ADDRESS}
        error={marketProblemAt(request, problems, 'address')}
      />
      <TextArea
        id="hemmelig"
        name="hemmelig"
        label={words.secret}
        hints={[words.secretHint]}
        value={fieldsOf(view, 'input')('hemmelig')}
        maxLength={LONGEST_INPUT}
        error={marketProblemAt(request, problems, 'secret')}
      />
      <Send label={words.send} />
    </form>
  );
}

export function InputSection({ view }: OwnProps) {
  const { request, own, isOpen } = view;
  const words = request.texts.marketOwn.input;
  return (
    <Section id="gi-innspill" title={words.title}>
      <div class="stack">
        {isOpen ? <InputForm view={view} /> : null}
        {own.inputs.length === 0 ? null : (
          <>
            <h3>{words.own}</h3>
            <ul class="lines">
              {own.inputs.map(({ id, text, address, secret, at }) => (
                <li key={id} class="stack-s">
                  <p class="tiny">{request.format.date(localDateAt(at.getTime()))}</p>
                  <Typed text={text} />
                  {address === '' ? null : <p>{address}</p>}
                  {secret === null ? null : <p class="tiny">{words.withSecret}</p>}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}

export function ContactSection({ view }: OwnProps) {
  const { request, link, path } = view;
  const { marketOwn, market } = request.texts;
  const words = marketOwn.contact;
  const problems = problemsOf(view, 'contact');
  return (
    <Section id="kontakt-oss" title={words.title}>
      <div class="stack">
        <form class="stack narrow" method="post" action={`${path}/kontakt`}>
          <p class="small">{words.text}</p>
          <TextField
            id="kontakt"
            name="kontakt"
            label={words.name}
            value={fieldsOf(view, 'contact')('kontakt', link.contact?.name ?? '')}
            maxLength={200}
            autocomplete="name"
            error={marketProblemAt(request, problems, 'contactName')}
          />
          <TextField
            id="epost"
            name="epost"
            label={words.email}
            hint={words.emailHint}
            type="email"
            value={fieldsOf(view, 'contact')('epost', link.contact?.email ?? '')}
            maxLength={254}
            autocomplete="email"
            error={marketProblemAt(request, problems, 'email')}
          />
          <SelectField
            id="sprak"
            name="sprak"
            label={market.signUp.language}
            value={fieldsOf(view, 'contact')('sprak', link.contact?.language ?? request.language)}
            options={LANGUAGES.map((value) => ({ value, label: market.signUp.languages[value] }))}
          />
          <Send label={words.save} />
        </form>
        <details class="fold">
          <summary>{words.leave}</summary>
          <form class="fold-inside stack-s" method="post" action={`${path}/avmelding`}>
            <p>{words.leaveText}</p>
            <Send label={words.sure} />
          </form>
        </details>
      </div>
    </Section>
  );
}
