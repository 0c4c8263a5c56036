/**
 * The words by which a name that is an everyday word as well (`Jack lights a cigarette`) is told from that word
 * (`White walls.`, `Rain hits the window`). Data only: the rules that read these lists are in openers.ts.
 */
import { wordList } from '../text/wordList.js';

/** Nouns that open a sentence without an article, and names of times: weather, stuff, feelings, colours, scenery. */
export const bareNouns = wordList(`
	rain snow frost ice hail fog mist storm storms thunder wind gale blaze fire flint smoke dust ash ember amber shade moon star
	stars sky sun dawn dusk noon night day eve morning evening winter winters spring summer summers autumn fall january february
	march april may june july august september october november december monday tuesday wednesday thursday friday saturday
	sunday hope faith grace joy love mercy patience peace prudence charity harmony melody serenity destiny honor glory
	liberty justice pride power powers chance fortune story art music worth price cash gold silver steel iron copper crystal
	jade jet jasper coral pearl ruby opal stone clay sand wood woods velvet satin lace oil water waters ivy moss heather sage holly
	clover myrtle basil ginger pepper rosemary hazel laurel willow oak pine olive honey white black brown green gray grey blue red
	teal scarlet violet indigo street bridge park parks field fields lake river rivers forest marsh ridge hill bush brook brooks
	banks road roads hall temple mill mills ward wards walls north south east west france christmas page case chase trip dash
	traffic light lights
`);

/** Adjectives: before a plural noun they describe it, so that only a verb that can be nothing else proves a person. */
export const adjectives = wordList(`
	young old rich poor sharp strong wise small short long wild swift noble smart sly stern happy lucky dusty rusty sandy misty
	sunny rocky frank curt earnest neat stark sterling hardy major prince hollow bright dark stormy swanky lovely close low high
	good best fair royal white black brown green gray grey blue red gold silver golden scarlet violet teal
`);

/** What people do, and neither weather nor scenery, even in a manner of speaking. */
export const humanVerbs = wordList(`
	nods shrugs smiles grins smirks frowns scowls winces blinks squints winks grimaces chuckles giggles laughs sobs cries
	snorts sniffs coughs gulps yawns sneezes swears curses mutters mumbles shouts yells hollers hesitates kneels crouches
	squats hunches slouches flinches stiffens gestures salutes applauds claps snickers scoffs stammers stutters apologizes
	apologises agrees disagrees insists argues protests pleads begs prays confesses listens eavesdrops understands realizes
	realises wonders ponders pretends undresses shaves showers writes scribbles says asks replies explains thinks snores dozes
	naps sulks fidgets paces tiptoes saunters strolls strides trudges struts swaggers limps hobbles shuffles jogs sprints
	dismounts measures unfolds unlocks unbuttons unzips gazes ogles hurries scrambles scurries
`);

/** What people and other movers do. */
export const moverVerbs = wordList(`
	is has does can't doesn't waits sits stands leans enters exits leaves arrives returns goes comes walks runs turns moves
	looks stares listens watches sees hears finds knows gets gives takes puts holds keeps pulls pushes reaches grabs throws
	tosses catches picks lifts carries drags sets opens closes shuts locks starts stops begins tries hides waves points talks
	works sleeps rises jumps leaps climbs steps slips slides rolls sneaks creeps races rushes dashes bolts flees spins whirls
	freezes pauses slumps collapses stumbles trips falls drops dives swims drives rides follows chases joins meets approaches
	emerges appears fights kicks dances sings plays wipes washes cleans pours fills checks studies examines inspects searches
	digs counts cuts fires aims shoots reloads ignores considers notices recognizes recognises helps thanks shakes rubs
	scratches folds wears removes signs bites crawls whispers murmurs weeps bows kisses embraces hugs slaps eats swallows spits
	glares ducks peers shudders refuses decides groans sighs wakes awakens speaks tells reads types dials smokes obeys
	remembers sips chews shivers staggers
`);

/** Of what people do, what may be counted as well: `Wild yells.`, `Small gestures.` */
export const countedDeeds = wordList(`
	smiles grins smirks frowns scowls winces winks grimaces chuckles giggles laughs sobs cries snorts sniffs coughs gulps yawns
	sneezes shouts yells snickers gestures salutes protests curses naps paces limps sprints strolls replies
`);

/** What begins an object: nothing like it follows a plural noun in a sentence fragment. */
export const objectOpeners = wordList(`
	a an the his her him it them their himself herself this that these those another everyone everybody nothing something
`);

/** `Street lights the only glow`, `Paper planes the size of bats`: behind `the`, these measure what stands before. */
export const measuringWords = wordList('only size length width height color colour shape same last first kind way');
