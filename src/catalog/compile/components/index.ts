import { annotatedPicture, mark } from './annotated-picture.ts';
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
import { hotspot, spot } from './hotspot.ts';
import { feedback, option, practice } from './practice.ts';
import { reflection } from './reflection.ts';
import { reveal } from './reveal.ts';
import { action, field, row, sandbox } from './sandbox.ts';
import { steps } from './steps.ts';
import { tab, tabs } from './tabs.ts';
import { term } from './term.ts';
import { stop, tour } from './tour.ts';
import { video } from './video.ts';

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
  AnnotatedPicture: annotatedPicture,
  Mark: mark,
  Hotspot: hotspot,
  Spot: spot,
  Reflection: reflection,
  Video: video,
  Tour: tour,
  Stop: stop,
  Sandbox: sandbox,
  Action: action,
  Row: row,
  Field: field,
};
