/**
 * The words by which extras and silent parts are known in CAPS, beyond those that name a role everywhere: for reports alone.
 * Data only: the rules that read these lists are in extraNames.ts and extras.ts. Singular; verbs are in their base form.
 */
import { wordList } from '../text/wordList.js';

/** More work, kin and crowds, for capitals alone: in a cue they may be somebody's name. */
export const moreRoles = wordList(`
	archivist acrobat acolyte alderman ambassador angler anesthesiologist antiquarian apothecary arbiter astronomer aviator
	bagboy ballplayer bandleader barrister bassist batter beachgoer bellringer biologist birdwatcher blacksmith boatman bodybuilder
	botanist bowler brawler bricklayer brewer busker butcher butler cadre cameraperson camper cartographer catcher cellist
	checker clown clubgoer coachman coast-guard cobbler commuter concertgoer conductor cosmonaut cowhand crossing-guard croupier
	crewmember cultist curator dancer daredevil dean deacon debutante decorator dockworker dowager drifter drummer dressmaker
	druid elf ensemble exterminator fairgoer farmer ferryman fiddler firewoman fishmonger florist footman forester foreperson
	gamer geisha geologist glassblower goalkeeper goalie goatherd golfer gondolier gravedigger grocer guitarist gymnast harpist
	hairstylist headwaiter herder highwayman historian horseman horsewoman huntsman hypnotist ironworker illustrator
	juggler kindergartner kitchenhand knight landowner launderer legionnaire linesman lineman locksmith longshoreman lifter
	longshoremen loan-shark magician magistrate marcher marine masseur masseuse mathematician meteorologist milkman
	milkmaid mime missionary mortician moviegoer muse narc naturalist navigator newsboy newspaperboy nomad novice
	oarsman optician organist outlaw oracle page paperboy parader paratrooper parolee parking-attendant peddler peeler percussionist
	pharaoh philosopher pirate pitcher planter playgoer ploughman plasterer podiatrist pope porter potter pageboy
	psychotherapist publican quarterback racegoer ranger ranchhand rancher rapper rector registrar revolutionary ringmaster
	riverman roadie roofer rower runaway sacristan salesclerk samurai sculptor seaman sentinel sexton shepherd shepherdess
	shoeshine shoplifter signalman singer sketch-artist skier skipper smoker snowboarder sous-chef squaddie squatter squire
	stableboy statesman stevedore steward stoker stonemason strongman stylist sunbather superfan surfer swordsman
	tailor tattooist taxidermist tightrope-walker toreador torchbearer townsman townswoman trainer trapper treasurer tribesman
	trombonist trooper truant trumpeter tutor twin tycoon umpire undertaker urchin usher usherette vagabond vagrant valedictorian
	vendor vet vicar villager vintner violinist viscount volunteer waif ward warden warrior watchman weatherman welder
	whaler wizard witch witness woodcutter woodsman worshipper wrangler wrestler yachtsman yogi zookeeper zoologist
`);

/** Before a name they make it somebody's: `MRS. KLEIN`, `SHERIFF TATE`, `ENSIGN PARK`, `LITTLE TIM`. */
export const titles = wordList(`
	mr mister mrs ms miss mx sir madam madame lady lord dame dr doctor prof professor officer detective det agent sergeant sgt lieutenant
	lt captain capt corporal cpl private pvt ensign cadet commander cmdr commodore admiral general gen colonel col major maj
	marshal trooper constable inspector sheriff deputy chief warden judge justice senator governor mayor president councilman
	congressman ambassador king queen prince princess duke duchess count countess baron baroness emperor empress
	father sister brother mother reverend rev pastor rabbi imam bishop cardinal pope saint nurse coach uncle aunt auntie cousin
	grandpa grandma granny don dona herr frau monsieur mme mademoiselle mlle señor señora señorita nanny
`);

/** Behind a title these name a place or a matter: `GENERAL HOSPITAL`, `KING STREET`, `MAJOR DAMAGE`. */
export const untitled = wordList(`
	hospital street avenue road hotel motel diner station house hall room office center centre square plaza bridge airport
	school college university court palace castle cemetery island beach lake county city town theater theatre club bar pub
	crimes crime damage news alert accident problem trouble motors mills electric dynamics store admission assembly
	strange who bed size prawn cobra snake box book car truck tape shot shots moment moments figure sign monitor
`);

/** Before a role they make a figure of it: `TOY SOLDIER`, `WAX POLICEMAN`. */
export const likenesses = wordList(
	'toy tin wax plastic stuffed cardboard stone bronze marble chess lego clay wooden inflatable',
);

/** `dozens of EXTRAS`, `a couple of KIDS`. */
export const measures = wordList(`
	dozen dozens hundreds scores thousands group groups couple crowd crowds bunch handful line row pair gang team squad throng pack
	number knot cluster mob swarm stream handfuls trio quartet lots plenty sea army
`);

/** What people do, and neither props nor weather: with these a name in CAPS of which nothing is known is somebody. */
export const personVerbs = wordList(`
	drive reload stagger barge sprint jog limp dig steer sweat tremble shiver shudder pray sob weep cry vomit whistle salute
	gasp groan sigh yawn snore doze undress shave bathe cook knit sew paint sunbathe row bow clap applaud cheer stare gaze
	peer grin smile frown scowl glare blush blink wink squint smirk gulp swallow chew nibble bite swig drink toast flirt
	jump duck crouch squat hesitate freeze panic faint limp hobble tiptoe saunter march scramble flee
`);

/** Food, furniture and gear that CAPS point out: two of them that `wait`, `stand` or `run` are no company. Plurals are told by their -s. */
export const stuff = wordList(`
	soup bread coffee tea milk beer wine whiskey whisky champagne cake pie cheese meat fish rice salt sugar butter fruit candy food breakfast
	lunch dinner plate plates bowl cup cups glass glasses bottle bottles knife knives fork forks spoon gun guns rifle rifles pistol ammo
	cash money keys key phone phones laptop computer printer scanner camera cameras tape tapes radio television tv lamp lamps candle candles
	chair chairs table tables bed sofa couch desk door doors window windows car cars van vans truck trucks bus taxi limo train boat
	ship plane planes helicopter bike rope chains suitcase suitcases bag bags box boxes crate crates flowers roses tree trees grass
	blood sweat tears noise music silence sirens bells laughter voices horses cattle sheep
`);
