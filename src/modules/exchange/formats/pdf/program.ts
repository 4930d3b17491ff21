// The typesetter's program for a paper: A4, real headings, table headings that repeat, and everything a screen reader needs. It
// is the same for every paper; all text comes in as data. The measures are those of the Word file (docx/styles.ts).
import { COLOURS, PAGE } from '../docx/styles.ts';

const TWIPS_IN_POINT = 20;
const points = (twips: number): string => `${twips / TWIPS_IN_POINT}pt`;
const colour = (hex: string): string => `rgb("#${hex}")`;

/** Typst markup of the whole paper; reads `sys.inputs.paper`. */
export const PROGRAM = `
#let paper = json(bytes(sys.inputs.paper))
#let ink = ${colour(COLOURS.ink)}
#let grey = ${colour(COLOURS.grey)}
#let fjord = ${colour(COLOURS.fjord)}
#let thin = 0.5pt + ${colour(COLOURS.line)}
#let strong-line = 1pt + ${colour(COLOURS.strongLine)}
#let mist = ${colour(COLOURS.mist)}

#let lines-of(lines) = lines.map(line => text(line)).join(linebreak())
#let runs(parts) = parts.map(part => if part.bold { strong(lines-of(part.lines)) } else { lines-of(part.lines) }).join()
#let small(size, body) = text(size: size, fill: grey, body)

#set document(
  title: paper.title,
  author: paper.author,
  date: datetime(year: paper.date.year, month: paper.date.month, day: paper.date.day),
)
#set text(
  font: ("Libertinus Serif",),
  fallback: false,
  size: 11pt,
  fill: ink,
  lang: paper.language,
  region: paper.region,
  hyphenate: false,
)
#set page(
  width: ${points(PAGE.width)},
  height: ${points(PAGE.height)},
  margin: (x: ${points(PAGE.side)}, top: ${points(PAGE.top)}, bottom: ${points(PAGE.bottom)}),
  header: if paper.header == none { none } else { small(10pt, paper.header) },
  footer: context small(10pt, {
    text(paper.author)
    h(1fr)
    for part in paper.footer {
      if part == "page" { counter(page).display("1") }
      else if part == "pages" { str(counter(page).final().first()) }
      else { text(part.text) }
    }
  }),
)
#set par(justify: false, leading: 0.62em, spacing: 0.95em)
#set list(indent: 0.6em, body-indent: 0.6em, spacing: 0.7em)
#show heading: set text(fill: fjord, weight: "bold")
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 1): set block(above: 1.7em, below: 0.8em)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 2): set block(above: 1.4em, below: 0.7em)
#show title: set text(size: 22pt, fill: fjord, weight: "bold")
#show title: set block(below: 0.6em)
#show figure: set block(breakable: true, above: 1.3em, below: 1.3em)
#show figure: set align(left)
#show figure.caption: set align(left)
#show figure.caption: set block(sticky: true)
#show figure.caption: set text(size: 10pt, weight: "bold")
#set figure(gap: 0.6em)
#set figure.caption(position: top)

#let cell(look, parts) = text(size: 10pt, hyphenate: true, look(runs(parts)))
// The cells beside it say the same.
#let drawing(svg, width) = if svg == none { [] } else {
  pdf.artifact(image(bytes(svg), format: "svg", width: (width - 8) * 1pt))
}
#let drawn-column(block, of) = if block.drawn == none { () } else { (of(block.drawn),) }
#let table-of(block) = {
  let last = block.rows.len() + 1
  figure(
    kind: table,
    supplement: none,
    numbering: none,
    caption: runs(block.caption),
    table(
      columns: (..block.widths.map(width => width * 1pt), ..drawn-column(block, drawn => drawn.width * 1pt)),
      align: (column, row) => if block.right.at(column, default: false) { right + top } else { left + top },
      inset: (x: 4pt, y: 3.5pt),
      fill: (_, row) => if row == 0 { mist },
      stroke: (_, row) => (
        top: if row == 0 { strong-line } else if row == last { 1pt + ink } else { thin },
        bottom: if block.foot == none { if row + 1 == last { strong-line } } else if row == last { strong-line },
      ),
      table.header(
        ..block.headings.map(one => cell(strong, one)),
        ..drawn-column(block, drawn => cell(strong, drawn.heading)),
      ),
      ..block.rows.enumerate().map(((place, row)) => (
        ..row.map(one => cell(it => it, one)),
        ..drawn-column(block, drawn => drawing(drawn.rows.at(place), drawn.width)),
      )).join(()),
      ..if block.foot == none { () } else {
        (..block.foot.map(one => cell(strong, one)), ..drawn-column(block, drawn => []))
      },
    ),
  )
}

#let clause-of(block) = {
  heading(level: 2, runs(block.title))
  grid(
    columns: (1fr, ${points(2700)}),
    column-gutter: 10pt,
    {
      for one in block.texts { par(runs(one)) }
      if block.items.len() > 0 { list(..block.items.map(runs)) }
    },
    grid.cell(stroke: (left: thin), inset: (left: 7pt), {
      for one in block.margin { par(small(9pt, runs(one))) }
    }),
  )
}

#let signatures-of(block) = std.block(breakable: false, {
  for one in block.lines {
    v(36pt)
    line(length: 50%, stroke: 0.5pt + grey)
    v(-6pt)
    small(9pt, runs(one))
  }
})

#title()
#if paper.subtitle != none { par(text(size: 14pt, fill: grey, runs(paper.subtitle))) }
#small(10pt, { text(paper.author); linebreak(); text(paper.dateLine) })
#v(0.4em)

#for block in paper.blocks {
  if block.kind == "heading" { heading(level: block.level, runs(block.text)) }
  else if block.kind == "paragraph" { par(runs(block.text)) }
  else if block.kind == "note" { par(small(9pt, runs(block.text))) }
  else if block.kind == "bullets" { list(..block.items.map(runs)) }
  else if block.kind == "clause" { clause-of(block) }
  else if block.kind == "signatures" { signatures-of(block) }
  else if block.kind == "table" { table-of(block) }
}
`;
