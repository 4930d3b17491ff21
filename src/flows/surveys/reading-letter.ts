// The letter that tells somebody outside that she may read an evaluation, with a link to come in by.
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Outsider } from '../../modules/accounts/outsiders/commands.ts';
import { formatFor } from '../../texts/format.ts';
import type { Language } from '../../texts/language.ts';
import { textsFor } from '../../texts/texts.ts';

interface ReadingFacts {
  readonly from: string;
  readonly title: string;
  readonly until: LocalDate;
}

export const readingLetter =
  (
    { from, title, until }: ReadingFacts,
    urlOf: (language: Language, secret: string) => string,
  ): Outsider['letter'] =>
  ({ name, language }, secret) => {
    const { subject, text } = textsFor(language).surveys.letters.reading;
    const facts = {
      name,
      from,
      title,
      until: formatFor(language).dateLong(until),
      url: urlOf(language, secret),
    };
    return { kind: 'reading.given', subject: subject(facts), body: text(facts) };
  };
