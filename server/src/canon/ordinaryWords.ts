/**
 * English words that are also names. At the start of a sentence, or in a line of capitals, they name nobody unless more
 * of the name follows: "Will he come?", "White van.", "MARK THE SPOT". Data only.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
	`
	abel angel april art ash august autumn avery bill bishop black blaze blue bob bond brook brooks brown buck bud bush
	banks barber butler cash chance chase chip chuck clay cliff cole cook coral crystal curt daisy dale dawn day dean dell
	destiny dick dolly don dot drew duke earl east ember eve faith fern field fields fish flint flora ford forest forrest
	fox france frank frost gale gene gold grace grant gray green grey guy hall happy harmony hart hazel heath heather
	honey hope hunter iris ivy jack jade jasper jay jean jewel jimmy joy judge june king knight lake lance lane lark laurel
	lily long love lucky mark marsh mason max may mercy merry miles mills mini misty moon moss myrtle neat nick noble noon
	norm north olive opal page park parks pat patience peace pearl peg penny pepper piers pierce pike pine pitch poppy
	power powers price pride prince prudence queen rain rainbow randy ray red reed rich ridge river rivers rob robin rocky
	rod rose rosemary rowan ruby rush rusty sage sandy scout serenity shade sharp short silver sky sly small smart smith
	snow south spring stark star steel sterling stern stone storm story strong sue summer summers sunny swan swift tank tate
	teal temple trip troy tucker turner van vance velvet victor violet wade walker walls ward waters webb wells west white
	wild will willow winter winters wise wolf wood woods worth young
	`
		.split(/\s+/u)
		.filter((word) => word !== ''),
);
