// Province, district, subdistrict: the districts of a province are fetched when it is chosen.
"use strict";

(() => {
  document.documentElement.classList.add("has-script");
  const box = document.querySelector(".area-fields");
  if (!box) return;
  const province = box.querySelector("[name='place/province']");
  const area = box.querySelector("[name='place/area']");
  const below = box.querySelector(".area-below");
  const district = document.createElement("select");
  district.className = "form-select";
  district.id = "field-district";
  const field = document.createElement("div");
  field.className = "field";
  const label = document.createElement("label");
  label.className = "form-label";
  label.htmlFor = district.id;
  label.textContent = box.dataset.district;
  field.append(label, district);
  below.before(field);
  below.querySelector("label").textContent = box.dataset.subdistrict;
  const option = (value, text) => new Option(text, value);
  let groups = [];

  const show = (chosen) => {
    const group = groups.find(({ code }) => code === chosen.slice(0, 4));
    district.replaceChildren(option("", "–"), ...groups.map(({ code, name }) => option(code, name)));
    district.value = group ? group.code : "";
    area.replaceChildren(...(group
      ? [option(group.code, box.dataset.whole), ...group.below.map(([code, name]) => option(code, name))]
      : [option("", "–")]));
    area.value = group ? chosen : "";
    field.hidden = groups.length === 0;
    below.hidden = !group;
  };
  const read = (root) => {
    groups = [...root.querySelectorAll("optgroup")].map((group) => {
      const [whole, ...rest] = [...group.children].map((child) => [child.value, child.textContent]);
      return { code: whole[0], name: group.label, below: rest };
    });
  };
  read(area);
  show(area.value);
  district.addEventListener("change", () => show(district.value));
  province.addEventListener("change", async () => {
    groups = [];
    show("");
    if (!province.value) return;
    const wanted = province.value;
    const answer = await fetch(`${box.dataset.areas}/${wanted}`).catch(() => null);
    if (!answer?.ok || province.value !== wanted) return;
    const list = document.createElement("template");
    list.innerHTML = await answer.text();
    read(list.content);
    show("");
  });
})();
