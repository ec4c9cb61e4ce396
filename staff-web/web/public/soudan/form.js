// The form by which families write to a center. Nothing is kept in the browser, and nothing stands in an address.

const API = "/api/intake/v1/public";
const PREFECTURES =
  "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県".split(
    " ",
  );
const THEMES = {
  WHERE_TO_CONSULT: "どこに相談すればよいか、わからない",
  NIGHT_CARE: "夜のケアがつらい、眠れない",
  EMERGENCY_RESPITE: "急なときに、子どもを預けるところがない",
  WORK_AND_CHILDCARE: "仕事と子育てを続けるのがむずかしい",
  SIBLINGS: "きょうだいのことが心配",
  FUTURE_OUTLOOK: "これから先のことが見えず、不安",
  DISCHARGE: "退院してからの暮らしのこと",
  HOME_NURSING: "家に来てくれる看護師を探している",
  NURSERY: "保育園や幼稚園に通わせたい",
  SCHOOL: "学校のこと（入学、通学、付き添いなど）",
  DAY_SERVICE_AND_SHORT_STAY: "昼間に通うところ、泊まれるところを探している",
  EQUIPMENT: "医療の機器や、生活の道具のこと",
  MOVING_HOUSE: "引っ越しのこと",
  DISASTER_PREPAREDNESS: "災害や停電のときのこと",
  TRANSITION_TO_ADULTHOOD: "大人になってからの医療や暮らしのこと",
  SYSTEM_AND_COSTS: "使える制度や、お金のこと",
  OTHER: "ほかのこと",
};
const INQUIRERS = {
  MOTHER: "母",
  FATHER: "父",
  OTHER_FAMILY: "ほかの家族",
  SELF: "本人",
  OTHER: "支援や医療、教育などの仕事をしている人",
  UNKNOWN: "言わない",
};
/** The place of a fault in what was sent, and the field of the page. */
const FIELDS = {
  "/center": "desks",
  "/municipality": "municipality",
  "/particulars/said": "said",
  "/particulars/name": "name",
  "/particulars/contact": "contact",
  "/particulars/preferredContact": "time",
  "/particulars/needs": "needs",
  "/website": "website",
};
/** The server takes no letter sooner after its ticket; a little more, for clocks. */
const WAIT = 5000;
const UNSURE = "届いたかどうか分かりませんでした。書いたことは消えていません。内容を変えずに、もう一度「この内容で送る」を押してください。";

const at = (id) => document.getElementById(id);
const value = (id) => at(id).value.trim();
const show = (element, shown) => (element.hidden = !shown);

let ticket;
// One letter has one key, however often it has to be sent.
let key = newKey();
let sending = false;

function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function prefecture() {
  const code = location.pathname.split("/")[2] ?? "";
  return /^\d\d$/.test(code) && PREFECTURES[Number(code) - 1] ? code : null;
}

function choice(type, name, code, text) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  label.className = "choice";
  Object.assign(input, { type, name, value: code });
  label.append(input, " " + text);
  return label;
}

function option(code, text) {
  return Object.assign(document.createElement("option"), { value: code, textContent: text });
}

function moment(iso) {
  return new Intl.DateTimeFormat("ja-JP", {
    timeZone: "Asia/Tokyo",
    month: "long",
    day: "numeric",
    weekday: "short",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(iso));
}

function closed(desk) {
  if (desk.open) return "";
  return desk.opensAt
    ? `センターはいま閉まっています。次に開くのは ${moment(desk.opensAt)} です（祝日などは、その後になります）。`
    : "センターはいま閉まっています。";
}

async function fetchForm() {
  const answer = await fetch(`${API}/form?prefecture=${prefecture()}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const form = await answer.json();
  ticket = form.ticket;
  return form;
}

function chooseFirst() {
  const select = at("prefecture");
  PREFECTURES.forEach((name, i) => select.append(option(String(i + 1).padStart(2, "0"), name)));
  select.addEventListener("change", () => {
    if (select.value) location.href = `/soudan/${select.value}`;
  });
  say("");
  show(at("choose"), true);
}

function say(text) {
  at("state").textContent = text;
  show(at("state"), text !== "");
}

function fill(form) {
  if (form.centers.length === 0) {
    say("この都道府県のセンターは、まだこのページから相談を受けていません。市町村の窓口に相談してください。");
    return;
  }
  for (const [i, desk] of form.centers.entries()) {
    const label = choice("radio", "center", desk.id, desk.name);
    label.firstChild.checked = i === 0;
    at("desks").append(label);
  }
  show(at("desks"), form.centers.length > 1);
  for (const [code, text] of Object.entries(THEMES)) at("themes").append(choice("checkbox", "theme", code, text));
  for (const [code, text] of Object.entries(INQUIRERS)) at("inquirers").append(choice("radio", "inquirer", code, text));
  for (const place of form.municipalities) at("municipality").append(option(place.code, place.name));
  const hours = () => {
    const desk = form.centers.find((one) => one.id === checked("center")[0]);
    const text = closed(desk);
    const telephone = desk.telephone ? `センターの電話番号は ${desk.telephone} です。` : "";
    at("hours").textContent = (text && text + "書いたことは、いま送れます。") + telephone;
    show(at("hours"), at("hours").textContent !== "");
  };
  at("desks").addEventListener("change", hours);
  hours();
  say("");
  show(at("letter"), true);
}

function checked(name) {
  return Array.from(document.querySelectorAll(`[name=${name}]:checked`), (input) => input.value);
}

function letter() {
  const particulars = { said: value("said") };
  const preferred = [checked("way")[0], value("time")].filter(Boolean).join("、");
  const told = { name: value("name"), contact: value("contact"), preferredContact: preferred, needs: value("needs") };
  for (const [field, text] of Object.entries(told)) if (text) particulars[field] = text;
  const body = {
    center: checked("center")[0],
    inquirer: checked("inquirer")[0] ?? "UNKNOWN",
    themes: checked("theme"),
    soon: at("soon").checked,
    particulars,
    ticket,
  };
  if (value("municipality")) body.municipality = value("municipality");
  if (at("website").value) body.website = at("website").value;
  return body;
}

function fault(texts, field) {
  for (const marked of document.querySelectorAll("[aria-invalid]")) marked.removeAttribute("aria-invalid");
  const box = at("faults");
  box.replaceChildren(...texts.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  show(box, true);
  // Some browsers fill it in by themselves; then people have to see it.
  if (field === "website") at("website").parentElement.classList.remove("off");
  if (field) at(field).setAttribute("aria-invalid", "true");
  box.scrollIntoView({ block: "center" });
  (field && at(field).matches("input, select, textarea") ? at(field) : box).focus();
}

/** @param tries how often it may be sent anew by itself */
async function send(tries = 3) {
  if (!value("said")) {
    fault(["「くわしく書いてください」に、ひとことでも書いてください。"], "said");
    return;
  }
  show(at("faults"), false);
  const answer = await post();
  if (answer.ok) {
    finished(await answer.json());
    return;
  }
  const problem = await answer.json().catch(() => ({}));
  const again = tries > 1;
  if (again && problem.type?.endsWith(":form-outdated")) {
    // It was open for long. What was written stays; only the ticket is new.
    await fetchForm();
    await new Promise((resolve) => setTimeout(resolve, WAIT));
    await send(tries - 1);
  } else if (again && problem.type?.endsWith(":form-sent-too-fast")) {
    await new Promise((resolve) => setTimeout(resolve, WAIT));
    await send(tries - 1);
  } else if (answer.status >= 500 || answer.status === 409) {
    fault([UNSURE]);
  } else if (again && answer.status === 422) {
    // The letter was changed after an attempt whose answer was lost: it is another one.
    key = newKey();
    await send(tries - 1);
  } else {
    const first = problem.errors?.[0];
    fault([problem.title, problem.detail].filter(Boolean), FIELDS[first?.pointer]);
  }
}

async function post() {
  return fetch(`${API}/letters`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Accept-Language": "ja",
      "Idempotency-Key": key,
      "X-Tsunagi-Client": "soudan",
    },
    body: JSON.stringify(letter()),
  });
}

function finished(receipt) {
  at("number").textContent = receipt.receiptNumber;
  const closedNow = closed(receipt);
  at("next").textContent = closedNow
    ? `${closedNow}開いてから、${receipt.center}が読みます。`
    : `${receipt.center}が読みます。`;
  at("letter").remove();
  show(at("done"), true);
  const heading = document.querySelector("h1");
  heading.textContent = "相談を受け付けました";
  document.title = "相談を受け付けました | 医療的ケア児支援センター";
  scrollTo(0, 0);
  heading.focus();
}

at("letter").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (sending) return;
  const button = event.target.querySelector("[type=submit]");
  sending = true;
  button.setAttribute("aria-disabled", "true");
  button.textContent = "送っています…";
  try {
    await send();
  } catch {
    fault([UNSURE]);
  } finally {
    sending = false;
    button.removeAttribute("aria-disabled");
    button.textContent = "この内容で送る";
  }
});

if (prefecture() === null) {
  chooseFirst();
} else {
  fetchForm()
    .then(fill)
    .catch(() => say("いまは開けません。しばらくしてから開き直すか、センターに電話してください。"));
}
