/** Reports of violence in the manner of agencies, monitors, ministries and local papers, about invented incidents. */
export const CONFLICT: readonly { title: string; text: string }[] = [
  {
    title: 'Air raid on {town1} market kills {n1}, monitor says',
    text: `{town1}, {province1} - An air raid on a crowded market in {town1} killed at least {n1} people and wounded {n2} others on {day1}, {monitor1} said.

The dead included {word} children and {word} women, according to {monitor1}, which relies on a network of contacts on the ground. Rescue workers were still pulling bodies from the rubble late in the evening, a medic told reporters.

"We counted {n1} bodies and then we stopped counting," said {person1}, a volunteer who reached the square at about {time} p.m. He said that a second strike had hit the ambulances as they arrived.

Residents blamed {group}. The Defence Ministry denied that its aircraft had flown over {province1} on {day1}, saying that the claim was an invention of the rebels.

{town1}, some {n} km north of the provincial capital, has been held by {group} since last year. More than {big} people have fled the town since the siege began, the United Nations says.

It was the second such attack in a month. In August a strike on a bakery in {town} killed {n} people, among them {word} bakers.`,
  },
  {
    title: '{word} soldiers killed in ambush near {town1}',
    text: `Gunmen ambushed a military convoy on the road between {town1} and {town2} early on {day1}, killing {n1} soldiers and wounding {n2}, two of them critically, the army said in a statement.

{word} of the attackers were also killed in the firefight, which lasted for more than an hour, a military source told the state agency. The remaining assailants escaped into the hills.

{group} claimed responsibility in a message on its channel. It said that its fighters had destroyed {word} vehicles with rocket-propelled grenades and had captured {word} soldiers, a claim that the army rejected.

A spokesman for {monitor1}, {person1}, put the toll at {n3}. "Not all of the wounded reached the hospital alive," he said. "The number may rise because some of them are in a critical condition."

President {person2} condemned what he called a cowardly attack and vowed to pursue those behind it. He ordered an investigation into how the convoy's route had become known.

The governor of {province}, {person3}, declared a curfew in {town1} until further notice.`,
  },
  {
    title: 'Car bomb outside police headquarters in {town1}',
    text: `A car bomb exploded outside the police headquarters in {town1} on {day1} morning, killing {n1} people, most of them officers, and injuring at least {n2}, officials said.

Police spokesman {person1} said that a suicide bomber had driven a truck packed with explosives into the gate at {time} a.m. A second attacker wearing an explosive vest was shot dead before he could detonate it.

The Health Ministry later raised the toll to {n3} dead and more than {n} wounded. It had earlier said that {n1} people had died.

No group immediately claimed responsibility, but officials said they suspected {group}, which has carried out similar attacks in {province}.

Witnesses described scenes of panic. "The windows of every shop in the street were blown out," said {person2}, who sells fruit near the gate. Her brother was among the injured.

The blast came {word} days after a truce between the government and {group} took effect. Both sides have accused each other of violating it. The envoy of the United Nations called on all parties to show restraint.`,
  },
  {
    title: 'Coalition says it may have struck government troops near {town1}',
    text: `The coalition said on {day1} that its aircraft may have hit government troops near {town1} while targeting fighters of {group}, and that it had halted the raid as soon as it was told.

The Foreign Ministry said that {n1} soldiers had been killed and about {n2} wounded by {word} jets that came from the direction of the border. {monitor1}, citing a military source at the airport, said that at least {n3} had died.

"The coalition would not intentionally strike a known military unit," it said in the statement. It added that officials had been informed in advance of the operation; the ministry denied this.

A general in {town2}, {person1}, said that the attack had opened the way for an assault on the hill that overlooks the runway. He demanded an urgent meeting of the Security Council, where ambassadors traded accusations late into the night.

In a separate incident, {group} shot down a warplane near {town}, killing the pilot, according to a news agency linked to the group.

The strike puts at risk a ceasefire which was announced on September 10 and came into force two days later. The ministry said that {big} violations had been recorded since.`,
  },
  {
    title: 'Shelling kills family of {word} in {province1}',
    text: `BEIT NOUR (Local News) - Artillery shells landed on a house in the {town1} district of {province1} before dawn on {day1}, killing a couple and their {word} children, neighbours and {monitor1} said.

{n1} people were hurt when another shell hit a school that shelters displaced families from {town2}. Doctors without supplies treated the wounded in a basement, said nurse {person1}.

Opposition activists accused {group} of firing from positions east of the river. A commander of the force, who spoke on condition of anonymity because he was not allowed to talk to the press, said that it had only returned fire after mortar rounds killed {word} of its men.

The shelling continued into the afternoon, residents told the local station by telephone. Electricity and water were cut, and an aid convoy of {n} trucks was refused access at the last checkpoint, the aid agency said.

According to figures of {monitor1}, {big} people, more than {n} of them women, have been killed in {province1} since the beginning of the year. The government disputes the figures.`,
  },
  {
    title: 'Police: {word} dead, {word} wounded in {town1} shooting',
    text: `Two men were killed and {word} other people were wounded, one of them a {n} year old woman, when someone opened fire outside a club in {town1} late on {day1}, police said.

Officers were called to the 400 block of Farrow Street at about {time} p.m. and found a man with several gunshot wounds. He was pronounced dead at the scene. A second man died at the hospital early on Sunday.

The victims' names have not been released. Police chief {person1} said that the shooting appeared to follow an argument and that a suspect, a man of {n}, had been taken into custody on {day2}.

"We do not believe that there is any further danger to the public," {person1} told reporters. Detectives recovered {n} shell casings and a handgun.

It was the {word}th killing in the city this year. In July a student was shot dead {word} blocks away; nobody has been charged in that case.`,
  },
  {
    title: 'Toll from {town1} blast rises to {n3}',
    text: `The number of people killed in the explosion at a fuel depot in {town1} has risen to {n3} from {n1}, the Interior Ministry said on {day1}, as {word} more of the injured died of their burns.

Another {n2} people remain in hospital, {word} of them in a serious condition, and {word} workers are still missing, the ministry said. Earlier reports had put the toll at {n}.

Investigators have not ruled out sabotage. The mayor, {person1}, said that a drone had been seen above the depot shortly before the blast, but the ministry said that there was no evidence of an attack.

Thousands of residents were evacuated from the blocks around the depot. Several houses collapsed.

Relatives of the missing gathered at the gate, demanding answers. "They tell us nothing," said {person2}, whose son worked the night shift. "Yesterday they told us that he was dead, today they say that he may be alive."

The company that owns the depot expressed its condolences to the families and promised to pay for the treatment of the wounded.`,
  },
];
