/** Words that only English has: none of them is also Vietnamese typed without accents ("to", "can", "me", "in", "the", "my", "long"). */
export const englishWords: ReadonlySet<string> = new Set(
  `i i'm is are was were am do does did have has had will would should could may must need needs want wants get gets got make take takes
  how what where when which who why much many often your you we our they their his her she it's
  and or of for from with without by at as this that these those there here not any some if than then because
  be been someone called asked said forgot result old now last previous instructions into create let friend citizen report adopt extend mailed
  please thank thanks hello english speak
  register registration certificate document documents paper papers passport copy copies copied certified notarized fee fees cost costs price
  marry married marriage single divorce wife husband girlfriend boyfriend baby born birth child children daughter father mother died death
  house home rent rented land build building permit license licence business shop open close apply application form office officer human person
  police visa foreigner foreigners vietnamese account login online number phone call week month year day days time saturday sunday monday tomorrow today
  late lost change name live living stay work works money pay payment free still already about know tell help find show receive wait waiting`.split(
    /\s+/,
  ),
)
