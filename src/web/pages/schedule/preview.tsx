// What a change would move, shown before it is saved: the same form sent again, with everything that was typed in it.
import { clashText, reliefText } from '../../../flows/schedule/words.ts';
import type { Clash } from '../../../modules/procurement/schedule/model.ts';
import type { Preview } from '../../../modules/procurement/schedule/queries.ts';
import { MovedList, type ScheduleProps } from './schedule-parts.tsx';

export type Hidden = readonly (readonly [string, string])[];

/** The dates that cannot be held, and what would have to give. */
export function Clashes({ props, clashes }: { props: ScheduleProps; clashes: readonly Clash[] }) {
  const { words } = props;
  const { clash } = words.texts;
  return (
    <ul class="lines">
      {clashes.map((one) => (
        <li key={`${one.step} ${one.wanted}`}>
          {clashText(words, one)}
          {one.reliefs.length === 0 ? (
            <p class="small">{clash.nothing}</p>
          ) : (
            <>
              <p class="small">{clash.give}</p>
              <ul class="small">
                {one.reliefs.slice(0, 6).map((relief) => (
                  <li key={`${relief.step} ${relief.how}`}>{reliefText(words, relief)}</li>
                ))}
              </ul>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface PreviewProps {
  readonly props: ScheduleProps;
  readonly preview: Preview;
  /** Where it is sent again. */
  readonly action: string;
  /** Where it leads when it is not saved. */
  readonly discard: string;
  readonly hidden: Hidden;
}

export function PreviewBox({ props, preview, action, discard, hidden }: PreviewProps) {
  const { words, book } = props;
  const texts = words.texts.preview;
  const { clashes } = preview.after;
  return (
    <section class="frame section stack" aria-labelledby="slik-blir-planen">
      <h2 id="slik-blir-planen">{texts.title}</h2>
      <MovedList props={props} moved={preview.moved} />
      {clashes.length > 0 ? (
        <div class="notice stack-s">
          <p>{texts.clash}</p>
          <Clashes props={props} clashes={clashes} />
        </div>
      ) : null}
      <form method="post" action={action}>
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="versjon" value={String(book.stored.version)} />
        <p class="buttons">
          <button class="ds-button" type="submit" name="gjor" value="lagre">
            {texts.save}
          </button>
          <a href={discard}>{texts.discard}</a>
        </p>
      </form>
    </section>
  );
}
