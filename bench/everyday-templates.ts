/** Everyday news, without violence but not without the words that it shares with it here and there. */
export const EVERYDAY: readonly { title: string; paragraphs: readonly string[] }[] = [
  {
    title: '{town} council approves new bus lanes',
    paragraphs: [
      `The city council of {town1} voted on {day} to add {word} bus lanes to the ring road, a project that will cost about {big},000 dollars and take until next autumn. Councillor {person1}, who chairs the transport committee, said that buses would run every {word} minutes once the work was finished.`,
      `Shopkeepers along the route worry about deliveries. "We were promised a loading bay, and the drawing that I saw last week had none," said {person2}, who sells furniture near the old station. The council will hold a hearing on {day} evening, and residents may send their comments until the end of the month.`,
      `An earlier plan, drawn up when {person} was mayor, had been dropped because of its price. The new one makes use of land that the railway no longer needs, and the province will pay for {n} per cent of it. Engineers began to mark the pavement on {day}.`,
      `The number of people who take the bus has grown by {n} per cent in two years, according to the company's annual report, which was published in March. It carried {big} passengers on an average weekday, and hopes to carry a fifth more by the time that the lanes open.`,
      `Cyclists have asked for a path beside the lanes. The committee said that there was no room for one between the bridge and the market square, but that it would look at the side streets again in spring.`,
    ],
  },
  {
    title: '{town} win at home to stay third',
    paragraphs: [
      `{person1} scored twice as {town1} beat {town2} by {word} goals to one on {day} and stayed third in the league, {word} points behind the leaders. The visitors had taken an early lead through {person2}, whose header went in off the post after {n} minutes.`,
      `The home side were slow to find their rhythm, and it took a change at half-time to bring them back. {person3} came on for the second half and set up both of the goals that turned the game round, the first with a long pass from the left and the second with a corner.`,
      `"We were patient, and that was what we had talked about all week," said the coach, {person}. "There are {n} games left and nobody in the dressing room is looking at the table." His captain will miss the trip to {town} next week because of a sore knee.`,
      `A crowd of {big} saw the game in steady rain. The pitch held up well, thanks to the drains that were laid in summer, and the club's treasurer said that the ground would be ready for the cup in January.`,
      `The visitors have not won away since September and have now let in {n} goals this season. Their best attack of the second half ended when {person} sent his shot wide from close range.`,
    ],
  },
  {
    title: 'Shares of {person} Foods rise after results',
    paragraphs: [
      `Shares of {person1} Foods rose by {word} per cent on {day} after the company said that sales had grown faster than it expected in the third quarter. Revenue came to {big} million, up from the year before, helped by its frozen vegetables and by a weaker currency.`,
      `Chief executive {person2} told analysts that costs of energy and transport were easing and that the company would open {word} stores in the coming year. It raised its forecast for the full year and said that it would pay a dividend of {n} cents a share.`,
      `Analysts had expected less. "The numbers are good, but the margin is still under pressure from the price of milk," wrote {person} in a note to clients. The bank kept its advice to hold the shares.`,
      `The company, founded in {town} by two brothers, employs {big} people in {word} countries. It sold its bakery business last year and has since bought a maker of sauces and a small brewery.`,
      `In the wider market, the main index closed a little lower as investors waited for figures on inflation that are due on {day}. Oil was almost unchanged, and the yield on ten-year bonds slipped.`,
    ],
  },
  {
    title: 'Rain and wind on the way for {province}',
    paragraphs: [
      `Rain will spread across {province1} from the west during {day}, with gusts of up to {n} km an hour on the coast, the weather service said. Temperatures will drop by {word} degrees overnight, and the first snow may fall on the passes above {town}.`,
      `Farmers were glad of the news. The summer was the driest in {n} years, and the reservoir at {town1} is not half full. {person}, who grows apples on the slopes, said that he had carried water by truck for the past {word} weeks.`,
      `Ferries to the islands will run on a reduced timetable until {day}. Travellers should check with the company before they leave, and drivers were told to expect delays on the road to {town2}, where work on the tunnel goes on.`,
      `The outlook for the weekend is brighter. By {day} the front will have moved on, and the sun should be back with light winds from the south, said forecaster {person}.`,
    ],
  },
  {
    title: 'Museum in {town} opens its new wing',
    paragraphs: [
      `After {word} years of work the museum of {town1} opened its new wing on {day} with a show of maps and instruments. The building, of brick and pale oak, was drawn by {person1} and cost {big},000, a third of which came from private donors.`,
      `Visitors enter through a long room with a view of the river. From there a staircase leads to the galleries, where {big} objects are on display, most of them for the first time. A globe made in the year when the harbour was dug hangs in the middle of the hall.`,
      `"A museum should be a place where people come in out of the rain and stay," said its director, {person2}. Schools may visit free of charge, and on {day} the house stays open until {time} p.m.`,
      `The old wing will close in spring so that its roof can be mended. Its collection of clocks goes on a tour of {word} towns, beginning with {town}, and will be back by the end of next year.`,
      `The curator, {person}, spent months in the archives of the shipping company. She found a chest of letters that nobody had opened since the company's founder died, and they now tell the story of the voyage in the voices of the crew.`,
    ],
  },
  {
    title: 'Phone maker {person} shows thinner model',
    paragraphs: [
      `{person1} Electronics showed its new phone on {day}, a thinner model with a camera that the company says works better in poor light. It goes on sale next month in {word} colours, and costs {n}0 dollars, a little more than the one it replaces.`,
      `The battery lasts for a day and a half, according to the company, and fills up in {n} minutes. Reviewers who were given the phone for an hour praised its screen, but noted that the case picks up fingerprints.`,
      `The firm has lost ground in Asia, where cheaper rivals have doubled their share of the market. Its head of design, {person2}, said at the event in {town} that buyers kept their phones for longer and wanted them to be repaired with ease.`,
      `Software updates are promised for {word} years. The operating system can now sort photographs by place and translates signs as one points the camera at them; both work without a connection, the company said.`,
    ],
  },
  {
    title: 'School in {town} grows its own lunch',
    paragraphs: [
      `Pupils of the primary school in {town1} have grown {n} kilos of potatoes behind the gym, enough for every lunch in October. The idea came from {person1}, who teaches biology there and grew up on a farm in {province}.`,
      `Each class looks after a bed of its own. The youngest grow radishes, because they are ready in {word} weeks, and the oldest keep bees together with a beekeeper from the village, {person2}, who visits on {day}s.`,
      `The cook has changed the menu to suit what is ripe. "On Monday they brought me {n} pumpkins," she said, "and by {day} we had soup, bread and cake of them." What is left over is sold at the gate, and the money goes to the library.`,
      `{word} other schools have asked how it is done. The ministry wants to print a guide and will pay for seeds and tools, a spokeswoman said, if the schools find somebody to water the beds in the holidays.`,
    ],
  },
];
