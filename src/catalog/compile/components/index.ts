import { callout } from './callout.ts';
import { checklist, item } from './checklist.ts';
import { compare, side } from './compare.ts';
import type { Component } from './component.ts';
import { details } from './details.ts';
import { diagram } from './diagram.ts';
import { download } from './download.ts';
import { figure } from './figure.ts';
import { card, flashcards } from './flashcards.ts';
import { forSome } from './for.ts';
import { feedback, option, practice } from './practice.ts';
import { reveal } from './reveal.ts';
import { steps } from './steps.ts';
import { tab, tabs } from './tabs.ts';
import { term } from './term.ts';

/** Everything that can be written in a lesson beside Markdown. */
export const COMPONENTS: Readonly<Record<string, Component>> = {
  For: forSome,
  Callout: callout,
  Figure: figure,
  Steps: steps,
  Details: details,
  Download: download,
  Term: term,
  Checklist: checklist,
  Item: item,
  Practice: practice,
  Option: option,
  Feedback: feedback,
  Reveal: reveal,
  Flashcards: flashcards,
  Card: card,
  Compare: compare,
  Side: side,
  Tabs: tabs,
  Tab: tab,
  Diagram: diagram,
};
