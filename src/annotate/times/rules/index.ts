import type { Rule } from "../rule.js";
import { age } from "./age.js";
import { anniversary } from "./anniversary.js";
import { birthday } from "./birthday.js";
import { century } from "./century.js";
import { clock } from "./clock.js";
import { date } from "./date.js";
import { dayPart } from "./day-part.js";
import { dayWord } from "./day-word.js";
import { decade } from "./decade.js";
import { attributiveDistance, distance, vagueDistance } from "./distance.js";
import { earlyYears } from "./early-years.js";
import { bareLength, length } from "./length.js";
import { milestone } from "./milestone.js";
import { namedDay } from "./named-day.js";
import { numericDate } from "./numeric-date.js";
import { quarter } from "./quarter.js";
import { rangeEnd } from "./range-end.js";
import { reference } from "./reference.js";
import { every, frequency } from "./repetition.js";
import { season } from "./season.js";
import { theUnit, unit } from "./unit.js";
import { weekday } from "./weekday.js";
import { year } from "./year.js";
import { yearEnd } from "./year-end.js";

/** All rules. Of two findings of equal length the earlier rule's stands. */
export const RULES: readonly Rule[] = [
  numericDate,
  date,
  weekday,
  dayWord,
  clock,
  dayPart,
  quarter,
  season,
  decade,
  century,
  distance,
  vagueDistance,
  attributiveDistance,
  every,
  unit,
  theUnit,
  yearEnd,
  birthday,
  anniversary,
  milestone,
  age,
  namedDay,
  earlyYears,
  length,
  bareLength,
  year,
  rangeEnd,
  frequency,
  reference,
];
