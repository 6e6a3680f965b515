/*
 * English verbs do not change between an order (`deploy our worker`) and a report (`when we deploy`). These words
 * tell them apart, as they are stored: lower case, without a plural s.
 */

/** Words after which a verb is an order or a wish. */
export const LEADS_TO_ORDER: ReadonlySet<string> = words(
  'please pls plz kindly to you and then me u just also now lets let help must should want need simply first quickly hey hi hello ok okay could can would',
);

/** Words after which `to` and a verb tell what is possible, and ask nothing. */
export const NOT_BEFORE_TO: ReadonlySet<string> = words(
  'used able allowed possible trie try tried trying fail failed seem permission right access permitted enough managed start started begin attempt abused',
);

/** Words whose verb reports, unless an auxiliary stands before them (`should we deploy`). */
export const SUBJECTS: ReadonlySet<string> = words('we i');

export const AUXILIARIES: ReadonlySet<string> = words('do can should could would must may how shall did will');

/** Words after which a noun is no heading that stands for the wish to have the thing. */
export const NOT_BEFORE_A_HEADING: ReadonlySet<string> = words(
  'how do does did what why when where who which can could should would is are was were am be been i we you they he she it there if my our',
);

/** Words that go on after such a heading, of other languages too. */
export const AFTER_A_HEADING: ReadonlySet<string> = words(
  'for with that which running run of using yaml manifest spec and plus in on to please pls bitte samt und inklusive y et e incluyendo fur mit para con pour avec com',
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
