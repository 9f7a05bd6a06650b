"""What a part should cost, line by line. All money is per good unit in one currency.

Source: bottom-up should-costing with machine-hour rates.
"""

from dataclasses import dataclass

from motdesk.methods.figures import check_above_zero, check_not_below_zero, check_shares


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What goes in (gross) and what stays in the part (net), at prices per unit of weight."""

    gross: float
    net: float
    price: float
    scrap_price: float = 0.0
    overhead_rate: float = 0.0

    def __post_init__(self) -> None:
        check_not_below_zero(self.gross, self.net, self.price, self.scrap_price, self.overhead_rate)
        if self.net > self.gross:
            raise ValueError("no more stays in the part than goes in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """One step: `cavities` parts in each cycle of seconds, at rates of money per hour."""

    cycle: float
    oee: float = 1.0
    cavities: float = 1
    machine_rate: float = 0.0
    labour_rate: float = 0.0
    operators: float = 1.0
    energy_rate: float = 0.0

    def __post_init__(self) -> None:
        check_not_below_zero(
            self.cycle, self.machine_rate, self.labour_rate, self.operators, self.energy_rate
        )
        check_above_zero(self.oee, self.cavities)
        check_shares(self.oee)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """Hours at a rate of money per hour, shared by the parts of a lot."""

    hours: float
    rate: float
    lot: float

    def __post_init__(self) -> None:
        check_not_below_zero(self.hours, self.rate)
        check_above_zero(self.lot)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tooling:
    """What tools cost, shared by the parts they last for."""

    cost: float
    life: float

    def __post_init__(self) -> None:
        check_not_below_zero(self.cost)
        check_above_zero(self.life)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculation:
    """All that a part is made of. Rates are shares: 0.08 is 8 %.

    Purchased parts and outside work are lost with a scrapped part, tooling is not. The profit is on
    the subtotal with general expenses, and logistics come after it.
    """

    materials: tuple[Material, ...] = ()
    processes: tuple[Process, ...] = ()
    set_ups: tuple[SetUp, ...] = ()
    toolings: tuple[Tooling, ...] = ()
    purchased: float = 0.0
    outside_work: float = 0.0
    scrap_rate: float = 0.0
    general_rate: float = 0.0
    profit_rate: float = 0.0
    logistics: float = 0.0

    def __post_init__(self) -> None:
        check_not_below_zero(self.purchased, self.outside_work, self.logistics)
        check_not_below_zero(self.general_rate, self.profit_rate)
        check_shares(self.scrap_rate)
        if self.scrap_rate > 0.999:
            raise ValueError("a process that scraps nearly everything makes no part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """What a part should cost by line; `process` is machine, labour and energy together."""

    material: float
    material_overhead: float
    purchased: float
    machine: float
    labour: float
    energy: float
    set_up: float
    outside_work: float
    scrap: float
    tooling: float
    general: float
    profit: float
    logistics: float

    @property
    def process(self) -> float:
        """Return the cost of all steps of the process, without set-up."""
        return self.machine + self.labour + self.energy

    @property
    def subtotal(self) -> float:
        """Return what making a good part costs, before general expenses and profit."""
        making = self.material + self.material_overhead + self.purchased + self.process
        return making + self.set_up + self.outside_work + self.scrap + self.tooling

    @property
    def total(self) -> float:
        """Return the price that the part should have."""
        return self.subtotal + self.general + self.profit + self.logistics


def should_cost(made: Calculation) -> Breakdown:
    """Return the breakdown of what a part should cost."""
    material = sum(_material(one) for one in made.materials)
    overhead = sum(_material(one) * one.overhead_rate for one in made.materials)
    machine = sum(_hours(step) * step.machine_rate for step in made.processes)
    labour = sum(_hours(step) * step.labour_rate * step.operators for step in made.processes)
    energy = sum(_hours(step) * step.energy_rate for step in made.processes)
    set_up = sum(one.hours * one.rate / one.lot for one in made.set_ups)
    tooling = sum(one.cost / one.life for one in made.toolings)
    parts = (material, overhead, made.purchased, machine, labour, energy, set_up, made.outside_work)
    scrap = sum(parts) * made.scrap_rate / (1 - made.scrap_rate)
    subtotal = sum(parts) + scrap + tooling
    general = subtotal * made.general_rate
    return Breakdown(
        material=material,
        material_overhead=overhead,
        purchased=made.purchased,
        machine=machine,
        labour=labour,
        energy=energy,
        set_up=set_up,
        outside_work=made.outside_work,
        scrap=scrap,
        tooling=tooling,
        general=general,
        profit=(subtotal + general) * made.profit_rate,
        logistics=made.logistics,
    )


def _material(one: Material) -> float:
    return one.gross * one.price - (one.gross - one.net) * one.scrap_price


def _hours(step: Process) -> float:
    return step.cycle / 3600 / step.oee / step.cavities
