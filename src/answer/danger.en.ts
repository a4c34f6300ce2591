import type { Call } from './danger.ts'

/** The same in English. Syntax of a line: pattern.ts. */

const me = 'me|us|my|her|him|them|his|she|he|a|the|people|someone|everyone|each|woman|man|girl|boy|wife|mother|mom|mum|sister'
const kid = 'child|children|kid|kids|baby|boy|girl|son|daughter|toddler|infant|student|niece|nephew|grandson|granddaughter'

export const dangerEn: readonly (readonly [Call, string])[] = [
  [
    '114',
    `
    on fire, in flames, flames, fire $, house|kitchen|room|building|apartment|home|forest|car|next|street|neighbour|neighbor|is|are|there * fire, fire * help|spreading|next|house|building|upstairs|downstairs|now|big|door, is|are|house|still|started|caught|catches burning|fire, smoke * coming|everywhere|filling|from|room|house, smell|smells|smelling * gas|smoke|burning, gas leak|leaking|leaks|smell,
    gas * leaking|leak|smell|explode|exploded, explosion, exploded, drowning, drowned, fell|fallen|falling|jumped|slipped|went|swept|washed * river|lake|sea|pond|well|canal|water|pool|sewer|hole, swept|washed away|out, boat * sinking|capsized|overturned|sank, can|cannot|t|not swim,
    trapped, stuck * roof|elevator|lift|inside|under|water|mud|car|rubble|fire, flooding, flooded * house|inside|roof|up|trapped, flood * rising|coming|house|now, water * rising|everywhere|chest|roof|neck, landslide, mudslide, collapsed * on|house|wall|roof|building|people|buried, house|wall|roof|building|bridge|ceiling * collapsed|collapsing|fell, buried under|alive|in, power|electric|electrical|live line|wire|cable|wires * down|fell|fallen|broken|street|road|snapped|sparking, sparks|sparking
  `,
  ],
  [
    '115',
    `
    ambulance, not breathing, stopped|stops|isn breathing, cannot|can|t|not|hardly|barely|trouble|difficulty|struggling breathe|breathing, can * breathe, fell|fallen * stairs|roof|ladder|balcony|scaffolding|tree, he|she|they|him|her|mom|dad * not|isn|t|isnt answering|moving|responding|breathing, bottle of * pills, took * pills|tablets|poison, passed|passing|blacked out, fainted, unconscious, unresponsive, not responding|moving|waking|responsive, won|wont|not|doesn|t|will wake, not wake, isn|not|no t|longer|not moving, won t wake, collapsed, heart|cardiac attack|arrest, chest pain|pains|hurts|tight,
    pain in * chest, having|has|have|had|suffering|suffered * stroke, stroke now|symptoms, seizure|seizures, convulsing|convulsion|convulsions, fitting, choking on|and|baby|son|to|$, choked * on, is|are|baby|he|she choking, turning|turned|going blue, bleeding, blood everywhere|loss|all|is|coming|out|pouring, cut * bleeding|artery, stabbed, shot, been|was|got|is electrocuted, electrocuted, electric shock, overdose|overdosed, poisoned, poisoning, drank|swallowed|ate|drunk|took * bleach|poison|pesticide|pills|petrol|gasoline|chemical|detergent|battery|coin|mushroom|mushrooms,
    bitten * snake|cobra|viper|dog, snake|cobra|viper * bit|bite|bitten, snakebite, in|into labour|labor, having|giving|going * baby|birth now|$|right|car|here, water|waters broke|broken, contractions, car|bus|truck|motorbike|bike|traffic|road|bad|serious crash|accident|collision * hurt|injured|people|just|road|help|now|happened|dead|here|on|street|outside|blood|two|$, car|bus|truck|motorbike|bike|train * hit|crashed|overturned|ran|flipped ${me}|over|into|and|a, ran over, run over, hit and run, hit by * car|truck|bus|motorbike|bike|train, people|person|two|three|many|badly|seriously|is|are hurt|injured, badly|severely|seriously burned|burnt|injured|hurt|bleeding, severe|bad burns
  `,
  ],
  [
    '115',
    `
    suicide, suicidal, kill|killing|hang|hanging|hurt|cut|cutting myself|himself|herself|themselves, end my|his|her|it|their life|all, want|wants|wanted|going|wish|ready to die, want die, don|not|t|dont|doesn * want|wants * live|alive, do not want to live, no reason to live, better off dead, ledge, edge of * roof|building|bridge, jump|jumping|jumped * off|from|bridge|roof|building|window, goodbye note|letter, tired of living
  `,
  ],
  [
    '113',
    `
    burglar|burglars, intruder|intruders, robber|robbers|robbery, thief|thieves * in|inside|house|is|now|running|stealing|my|outside|taking, break|breaking|broke|breaks|broken into|in, break|breaking|broke|force|kick|kicking|kicked|smash|smashing|forcing|open * door|window|gate|lock, someone|somebody|man|stranger|person|people|they * in|inside|outside|entered|into|climbing my|our house|home|room|yard|door|garden|window, someone|somebody * following|chasing|stalking|attacking|attacked|robbing|watching,
    been|being|was|just|got|getting|am robbed|mugged|attacked|raped|kidnapped|stabbed|shot|assaulted, robbed|mugged|held * knifepoint|gunpoint|just|now|minute, at knifepoint|gunpoint, snatched|grabbed|stole|stolen * bag|phone|purse|chain|necklace|wallet|motorbike * now|just|ago|minute|minutes|running, snatched|grabbed my|our|her|a, just * snatched|grabbed|stole|robbed|stabbed, ex|man|men|stranger|someone|husband|boyfriend|he * outside * my|our|her door|house|window|room, with * hammer|bat|stick|pipe|knife|axe|gun * outside|door|at|me|us, knife|gun|machete|sword|axe|weapon * at|chasing|threatening|people|${me}|and|in, with|has|holding|got|pulled|carrying|waving * knife|gun|machete|sword|axe|weapon, pointing|points|pointed * gun|knife, threatening|threatens|threatened ${me}|to, threaten * kill|us|me,
    says|said|saying|going|wants|trying|threatens|will|gonna * kill ${me}|you|us, kill me|us|her|him, gunshot|gunshots|shooting|shots, big|street|are fight|fighting, fight * outside|bar|street|knife|now|stabbed, beaten|beating up|to, attacking|attacked|assaulting ${me}, kidnapped|kidnapping|kidnap|abducted|kidnapper, hostage, ransom, hold|holding|keeping|kept|locked|locks|lock ${me} * in|prisoner|captive|against|room|basement|hotel|house,
    took|taken|grabbed|pulled|dragged|snatched|stole * ${kid} * and|away|car|onto|motorbike|stranger|drove|into|off, stranger * took|pulled|grabbed|dragged|taking|following|touching, ${kid}|mother|father|mom|dad|grandmother|grandfather|grandma|grandpa|husband|wife|sister|brother|friend * missing, missing * since|child|girl|boy|daughter|son|kid|person, lost * ${kid} * market|crowd|mall|beach|fair|festival|find|at|in, lost him|her|them at|in|near, can|cannot|t|not find my|our|the|a ${kid}|mother|father|grandmother|grandfather|mom|dad, dementia|alzheimer|alzheimers|confused * gone|missing|wandered|lost|left|disappeared, wandered off|away, disappeared, ran away from * home|school
  `,
  ],
]

export const harmEn: readonly (readonly ['adult' | 'child', string])[] = [
  [
    'adult',
    `
    husband|boyfriend|wife|dad|father|son|brother|partner|he|she|man|ex|stepfather|stepdad|neighbour|neighbor|uncle|they * hits|hit|hitting|beats|beat|beating|abuses|abused|abusing|choking|chokes|strangling|attacking|hurting|punching|kicking|slapping|raped|raping ${me}|up|wife|his, domestic violence|abuse, raped, rape, beaten|abused|hit|raped by * husband|boyfriend|father|dad|partner|son|ex|man|him, beats|beating|hitting|choking|strangling ${me}, abusive husband|partner|boyfriend|father
  `,
  ],
  [
    'child',
    `
    ${kid} * is|being|was|are|gets * abused|beaten|molested|raped|hit|locked|starved|touched, beating|beats|hitting|hits|abusing|abuses|molesting|molested|touching|touched|raping|raped|locking|starving * ${kid}, child|children abuse
  `,
  ],
]

export const cryEn = `help help, please help me $, please help us, save us|me, ^ emergency $, this is an emergency, sos`

export const rightNowEn = `right|just now, now $, at the moment, is|are|am|he|she|they|was|s beating|hitting|burning|choking|bleeding|dying|drowning|breaking|attacking|threatening|touching|hiding|screaming|chasing|trying|strangling, screaming, minute|minutes ago, i am hiding, hear * screaming|crying|shouting, locked the door, please help, help my`

export const pastEn = `last|previous week|year|month|summer|winter|march|night|time, years|year|months|month|weeks|week|days|long ago, after a|the|an stroke|accident|fire|flood|robbery, in january|february|march|april|may|june|july|august|september|october|november|december, in #, when i was, used to, for years`

export const paperworkEn = `
  allowance, benefit|benefits, certificate|certificates, certified, permit|permits, licence|license, register|registration, application|form|forms, document|documents, paper|papers|paperwork, passport, id|identity card|number, birth, death, adopt|adopting|adoption, relief, support, shelter, disability, insurance, compensation, pension, divorce, procedure, fee|fees, prevention, safety, password, how do i report * lost, report * lost|stolen, from the commune|ward, can i get, contact details, notarize|notarise, marriage, residence, website, app, portal, shop
`

export const sighsEn = `dying to|for * know|see|hear, giving me a, killed my|the application|form|phone|battery, crashed while, rude|bad|harsh words`

export const talkEn = `joke|jokes, tell me a, story, movie|film|song|game, essay, poem, what does`
